package dev.plumbline.service.http;

import dev.plumbline.Value;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.ValueBytes;
import dev.plumbline.service.store.ChangedMeanwhile;
import dev.plumbline.service.store.Edit;
import dev.plumbline.service.store.EditReader;
import dev.plumbline.service.store.FileChange;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RefusedRules;
import dev.plumbline.service.store.RuleSet;
import dev.plumbline.service.store.SentEdit;
import dev.plumbline.service.store.StoreException;
import dev.plumbline.service.store.Tags;
import java.util.List;
import java.util.Map;

/** {@code POST /v1/rules/publish}: any number of files changed together, or none of them. */
final class PublishEndpoints {
  private final Publishing publishing;
  private final Intents intents;

  PublishEndpoints(Publishing publishing, Intents intents) {
    this.publishing = publishing;
    this.intents = intents;
  }

  List<Route> routes(Limits limits) {
    Endpoint.Whole publish = new Endpoint.Whole(limits.draftBytes(), this::publish);
    return List.of(
        new Route(
            "/v1/rules/publish", Map.of(Method.POST, new Endpoint(Role.EDIT_RULES, publish))));
  }

  private Answer publish(Call call) throws Problem, StoreException {
    call.query();
    MediaTypes.requireText(call);
    RulesEndpoints.requireWritable(publishing);
    SentEdit sent = read(call.content());
    Edit edit = sent.edit().from(Conditions.version(call).orElse(null));
    requireConditions(edit);
    String message = Intents.message(sent.message() == null ? usualMessage(edit) : sent.message());
    try {
      return answer(publishing.publish(edit, intents.of(call.caller(), message)), edit);
    } catch (ChangedMeanwhile changed) {
      throw Conditions.changed(changed.current(), edit);
    } catch (RefusedRules refused) {
      throw RulesEndpoints.unusable(refused);
    }
  }

  private static SentEdit read(byte[] content) throws Problem {
    Utf8.text(content);
    try {
      return EditReader.read(content);
    } catch (RefusedRules unreadable) {
      throw Problem.of(
          Problem.Kind.UNUSABLE, "the content cannot be read as an edit", unreadable.problems());
    }
  }

  private static void requireConditions(Edit edit) throws Problem {
    FileChange unconditional = edit.unconditional();
    if (unconditional != null) {
      throw Problem.of(
          Problem.Kind.CONDITION,
          "say what the change of `"
              + unconditional.path()
              + "` starts from: `ifMatch` with its ETag, `ifNoneMatch: \"*\"` for a new file, or"
              + " the header `If-Match` with the ETag of the list of files");
    }
  }

  private static String usualMessage(Edit edit) {
    int others = edit.changes().size() - 1;
    String first = "Change " + edit.changes().get(0).path();
    return others == 0 ? first : first + " and " + others + (others == 1 ? " other" : " others");
  }

  private static Answer answer(RuleSet rules, Edit edit) {
    List<Value.Members> files =
        edit.paths().stream()
            .map(
                path ->
                    new Members()
                        .text("path", path)
                        .text("etag", rules.files().text(path).map(Tags::of).orElse(null))
                        .done())
            .toList();
    Value.Members body = RulesEndpoints.state(rules).items("files", files).done();
    return Answer.json(ValueBytes.of(body))
        .with("ETag", Conditions.quoted(rules.files().version()));
  }
}
