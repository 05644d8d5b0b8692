package dev.plumbline.service.http;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.Severity;
import dev.plumbline.ValidationOptions;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.DraftJson;
import dev.plumbline.service.store.Draft;
import dev.plumbline.service.store.DraftReader;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RefusedRules;
import dev.plumbline.service.store.RuleFiles;
import dev.plumbline.service.store.RuleSet;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /v1/rules/check}: what is to be said of a draft, while somebody writes it. */
final class DraftEndpoints {
  private static final String PATH = "path";
  private static final String TESTS = "tests";
  private static final String MEANING = "meaning";

  private final Publishing publishing;

  DraftEndpoints(Publishing publishing) {
    this.publishing = publishing;
  }

  List<Route> routes(Limits limits) {
    Endpoint.Whole check = new Endpoint.Whole(limits.draftBytes(), this::check);
    return List.of(
        new Route("/v1/rules/check", Map.of(Method.POST, new Endpoint(Role.READ_RULES, check))));
  }

  private Answer check(Call call) throws Problem {
    Query query = call.query(PATH, TESTS, MEANING);
    boolean tests = query.flag(TESTS);
    boolean meaning = query.flag(MEANING);
    MediaTypes.requireText(call);
    RuleSet now = publishing.active().current();
    RuleFiles files = draft(call, query).in(now.files());
    List<LintFinding> findings = publishing.findings(files);
    boolean usable =
        findings.stream().noneMatch(found -> found.problem().severity() == Severity.ERROR);
    TestReport shown = null;
    MeaningDiff differences = null;
    if (usable && (tests || meaning)) {
      Plumbline after = tryOut(publishing, files);
      shown = tests ? after.test(TestOptions.STANDARD) : null;
      differences =
          meaning ? now.plumbline().differencesTo(after, ValidationOptions.STANDARD) : null;
    }
    return Answer.json(
        new DraftJson(files.texts(), findings, shown, differences, call.language()).bytes());
  }

  /** One file's text where the query names its path, else the draft of any number of files. */
  private static Draft draft(Call call, Query query) throws Problem {
    Optional<String> path = query.text(PATH);
    return path.isPresent()
        ? Draft.of(RulesEndpoints.path(path.get()), Utf8.text(call.content()))
        : read(call.content());
  }

  static Draft read(byte[] content) throws Problem {
    Utf8.text(content);
    try {
      return DraftReader.read(content);
    } catch (RefusedRules unreadable) {
      throw Problem.of(
          Problem.Kind.UNUSABLE, "the content cannot be read as a draft", unreadable.problems());
    }
  }

  /** The rules of a draft; where they cannot be used, every reason. */
  static Plumbline tryOut(Publishing publishing, RuleFiles files) throws Problem {
    try {
      return publishing.tryOut(files);
    } catch (RefusedRules refused) {
      throw Problem.of(
          Problem.Kind.UNUSABLE, "the draft cannot be used as it is", refused.problems());
    }
  }
}
