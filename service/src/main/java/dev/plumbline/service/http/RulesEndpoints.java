package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.Value;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.ValueBytes;
import dev.plumbline.service.store.ChangedMeanwhile;
import dev.plumbline.service.store.Edit;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RefusedRules;
import dev.plumbline.service.store.RuleFiles;
import dev.plumbline.service.store.RulePath;
import dev.plumbline.service.store.RuleSet;
import dev.plumbline.service.store.StoreException;
import dev.plumbline.service.store.Tags;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code /v1/rules}: reads, tries and changes the admins' rule files. */
final class RulesEndpoints {
  private static final String PATH = "path";
  private static final String MESSAGE = "message";
  private static final String ACCEPT = "accept";

  private final Publishing publishing;
  private final Intents intents;

  RulesEndpoints(Publishing publishing, Intents intents) {
    this.publishing = publishing;
    this.intents = intents;
  }

  List<Route> routes(Limits limits) {
    int largest = limits.ruleBytes();
    return List.of(
        new Route("/v1/rules", Map.of(Method.GET, Endpoint.get(Role.READ_RULES, this::list))),
        new Route(
            "/v1/rules/{path}",
            Map.of(
                Method.GET,
                Endpoint.get(Role.READ_RULES, this::read),
                Method.PUT,
                new Endpoint(Role.EDIT_RULES, new Endpoint.Whole(largest, this::put)),
                Method.DELETE,
                new Endpoint(Role.EDIT_RULES, new Endpoint.Whole(0, this::delete)))),
        new Route(
            "/v1/rules/schema", Map.of(Method.GET, Endpoint.get(Role.READ_RULES, this::schema))));
  }

  private Answer list(Call call) throws Problem {
    call.query();
    RuleSet rules = publishing.active().current();
    List<Value.Members> files =
        rules.files().texts().entrySet().stream()
            .map(
                file ->
                    new Members()
                        .text(PATH, file.getKey())
                        .text("etag", Tags.of(file.getValue()))
                        .number("length", file.getValue().length())
                        .done())
            .toList();
    Value.Members body =
        state(rules)
            .flag("writable", publishing.isWritable())
            .flag("mayEdit", Role.EDIT_RULES.isIn(call.caller().roles()))
            .items("files", files)
            .done();
    return Answer.json(ValueBytes.of(body))
        .with("ETag", Conditions.quoted(rules.files().version()));
  }

  private Answer read(Call call) throws Problem {
    call.query();
    RuleFiles files = publishing.active().current().files();
    String text =
        files
            .text(path(call.rest()))
            .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "no rule file has this path"));
    String tag = Conditions.quoted(Tags.of(text));
    Answer answer = call.knows(tag) ? Answer.unchanged() : Answer.text(Answer.YAML, text);
    return answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
  }

  private Answer put(Call call) throws Problem, StoreException {
    String path = path(call.rest());
    String message = message(call, "Change " + path);
    MediaTypes.requireText(call);
    String text = Utf8.text(call.content());
    String expected = Conditions.expected(call);
    Edit edit = Edit.put(path, expected, text).accepting(accepted(call));
    RuleSet rules = publish(call, edit, message);
    String tag = Tags.of(text);
    Value.Members body = state(rules).text(PATH, path).text("etag", tag).done();
    return Answer.json(ValueBytes.of(body))
        .withStatus(expected.equals(Edit.NOTHING) ? Answer.CREATED : Answer.OK)
        .with("ETag", Conditions.quoted(tag));
  }

  private Answer delete(Call call) throws Problem, StoreException {
    String path = path(call.rest());
    String message = message(call, "Remove " + path);
    RuleSet rules = publish(call, Edit.delete(path, Conditions.expected(call)), message);
    return Answer.json(ValueBytes.of(state(rules).text(PATH, path).done()));
  }

  private RuleSet publish(Call call, Edit edit, String message) throws Problem, StoreException {
    requireWritable(publishing);
    try {
      return publishing.publish(edit, intents.of(call.caller(), message));
    } catch (ChangedMeanwhile changed) {
      throw Conditions.changed(changed.current(), edit.changes().get(0).path());
    } catch (RefusedRules refused) {
      throw unusable(refused);
    }
  }

  /** What may stand in rule files, for editors; it changes with the rules, which know options. */
  private Answer schema(Call call) throws Problem {
    call.query();
    Plumbline plumbline = publishing.active().current().plumbline();
    Locale locale = call.language();
    String tag = Conditions.quoted(plumbline.revision() + "." + locale);
    Answer answer =
        call.knows(tag)
            ? Answer.unchanged()
            : Answer.text("application/schema+json", plumbline.ruleFileSchema(locale));
    return answer
        .with("ETag", tag)
        .with("Vary", "Accept-Language")
        .with("Cache-Control", "private, no-cache");
  }

  /** Why an edit was refused. */
  static Problem unusable(RefusedRules refused) {
    Set<String> acceptable = refused.acceptable();
    if (acceptable.isEmpty()) {
      return Problem.of(
          Problem.Kind.UNUSABLE,
          "the rules stay as they are, as they could not be used after this edit",
          refused.problems());
    }
    return Problem.of(
            Problem.Kind.UNUSABLE,
            "the rules stay as they are, as this edit looks like a slip; if it is meant, send it"
                + " again with `accept` "
                + String.join(",", acceptable),
            refused.problems())
        .with(new Members().texts("acceptable", List.copyOf(acceptable)).done());
  }

  static void requireWritable(Publishing publishing) throws Problem {
    if (!publishing.isWritable()) {
      throw Problem.of(
          Problem.Kind.CONFLICT, "the rules are read-only here; change them at their source");
    }
  }

  private static String message(Call call, String otherwise) throws Problem {
    return Intents.message(call.query(MESSAGE, ACCEPT).text(MESSAGE).orElse(otherwise));
  }

  private static Set<String> accepted(Call call) throws Problem {
    return new HashSet<>(List.of(call.query(MESSAGE, ACCEPT).text(ACCEPT).orElse("").split(",")));
  }

  static String path(String path) throws Problem {
    if (!RulePath.isRuleFile(path)) {
      throw Problem.of(Problem.Kind.MALFORMED, RulePath.FORM);
    }
    return path;
  }

  /** What the rules in force are called: by the store, and by what they hold. */
  static Members state(RuleSet rules) {
    return new Members()
        .text("version", rules.files().version())
        .text("revision", rules.plumbline().revision());
  }
}
