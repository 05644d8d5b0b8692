package dev.plumbline.service.http;

import dev.plumbline.Value;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.ValueBytes;
import dev.plumbline.service.store.Change;
import dev.plumbline.service.store.ChangedMeanwhile;
import dev.plumbline.service.store.MeaningNote;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.Refusal;
import dev.plumbline.service.store.RefusedRules;
import dev.plumbline.service.store.RuleFiles;
import dev.plumbline.service.store.RuleSet;
import dev.plumbline.service.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed, who changed it, and the way back. */
final class HistoryEndpoints {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final String PATH = "path";
  private static final String LIMIT = "limit";
  private static final String VERSION = "version";
  private static final String MESSAGE = "message";
  private static final String TIME = "time";

  private final Publishing publishing;
  private final Intents intents;

  HistoryEndpoints(Publishing publishing, Intents intents) {
    this.publishing = publishing;
    this.intents = intents;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "/v1/rules/history", Map.of(Method.GET, Endpoint.get(Role.READ_RULES, this::history))),
        new Route(
            "/v1/rules/history/files", Map.of(Method.GET, Endpoint.get(Role.READ_RULES, this::at))),
        new Route(
            "/v1/rules/rollback",
            Map.of(
                Method.POST, new Endpoint(Role.EDIT_RULES, new Endpoint.Whole(0, this::rollBack)))),
        new Route("/v1/audit-log", Map.of(Method.GET, Endpoint.get(Role.ADMIN, this::audit))));
  }

  private Answer history(Call call) throws Problem, StoreException {
    Query query = call.query(PATH, LIMIT, VERSION);
    Optional<String> version = query.text(VERSION);
    if (version.isPresent()) {
      return diff(version.get());
    }
    List<Change> changes =
        publishing.history(query.text(PATH).orElse(""), query.number(LIMIT, USUAL, MOST));
    List<Value.Members> items = changes.stream().map(change -> change(change).done()).toList();
    return Answer.json(ValueBytes.of(new Members().items("changes", items).done()));
  }

  private Answer diff(String version) throws Problem, StoreException {
    String diff = publishing.diff(version);
    if (diff.isEmpty()) {
      throw noSuchVersion();
    }
    return Answer.text("text/x-diff; charset=utf-8", diff);
  }

  /** All files as they were at a version, in the form of a draft. */
  private Answer at(Call call) throws Problem, StoreException {
    String version = call.query(VERSION).required(VERSION);
    RuleFiles files = publishing.at(version);
    if (files == null) {
      throw noSuchVersion();
    }
    Members texts = new Members();
    files.texts().forEach(texts::text);
    Members body = new Members().text(VERSION, files.version()).value("files", texts.done());
    return Answer.json(ValueBytes.of(body.done()));
  }

  private Answer rollBack(Call call) throws Problem, StoreException {
    Query query = call.query(VERSION, MESSAGE);
    String version = query.required(VERSION);
    String message = Intents.message(query.text(MESSAGE).orElse("Go back to " + version));
    RulesEndpoints.requireWritable(publishing);
    String expected = Conditions.expected(call);
    try {
      RuleSet rules =
          publishing
              .rollBack(version, expected, intents.of(call.caller(), message))
              .orElseThrow(HistoryEndpoints::noSuchVersion);
      return Answer.json(ValueBytes.of(RulesEndpoints.state(rules).done()))
          .with("ETag", Conditions.quoted(rules.files().version()));
    } catch (ChangedMeanwhile changed) {
      throw Problem.of(Problem.Kind.CHANGED, "the rules were changed meanwhile; look again")
          .with("ETag", Conditions.quoted(changed.current().version()));
    } catch (RefusedRules refused) {
      throw Problem.of(
          Problem.Kind.UNUSABLE,
          "the rules of that version cannot be used any more",
          refused.problems());
    }
  }

  private static Problem noSuchVersion() {
    return Problem.of(Problem.Kind.NOT_FOUND, "the history has no such version");
  }

  /** Changes and refusals together, newest first. */
  private Answer audit(Call call) throws Problem, StoreException {
    int most = call.query(LIMIT).number(LIMIT, USUAL, MOST);
    List<Entry> entries = new ArrayList<>();
    publishing.history("", most).forEach(change -> entries.add(entry(change)));
    publishing.refused(most).forEach(refusal -> entries.add(entry(refusal)));
    entries.sort(Comparator.comparing(Entry::time).reversed());
    List<Value.Members> items = entries.stream().limit(most).map(Entry::members).toList();
    return Answer.json(ValueBytes.of(new Members().items("entries", items).done()));
  }

  private record Entry(Instant time, Value.Members members) {}

  private static Entry entry(Change change) {
    return new Entry(change.time(), change(change).text("outcome", "published").done());
  }

  private static Entry entry(Refusal refusal) {
    Members members =
        new Members()
            .text(VERSION, refusal.version().isEmpty() ? null : refusal.version())
            .text("author", refusal.author().isEmpty() ? null : refusal.author())
            .text(TIME, refusal.time().toString())
            .text("outcome", "refused")
            .text(MESSAGE, refusal.message().isEmpty() ? null : refusal.message())
            .texts("paths", refusal.paths())
            .texts("problems", refusal.problems());
    return new Entry(refusal.time(), members.done());
  }

  private static Members change(Change change) {
    MeaningNote meaning = change.meaning();
    return new Members()
        .text(VERSION, change.version())
        .text("author", change.author())
        .text("email", change.email())
        .text(TIME, change.time().toString())
        .text(MESSAGE, change.message())
        .texts("paths", change.paths())
        .value("meaning", meaning == null ? new Value.Nothing() : meaning.form());
  }
}
