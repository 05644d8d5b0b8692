package dev.plumbline.service.store;

import dev.plumbline.Context;
import dev.plumbline.Value;
import dev.plumbline.meaning.Audience;
import dev.plumbline.meaning.MeaningChange;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.service.input.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change of rules means, as the history keeps it: worked out once, when it is published.
 *
 * @param form the JSON form: whether nothing changes in meaning, the differences, and how many of
 *     them there was no room for
 */
public record MeaningNote(Value.Members form) {
  private static final int CHANGES = 20;
  private static final int MEMBERS = 12;
  private static final int AUDIENCES = 5;

  /** Notes down a comparison, without the setups that prove it. */
  static MeaningNote of(MeaningDiff diff) {
    List<MeaningChange> changes = diff.changes();
    Map<String, Value> form = new LinkedHashMap<>();
    form.put("same", Value.of(diff.isEmpty()));
    form.put("changes", items(changes.stream().limit(CHANGES).map(MeaningNote::change).toList()));
    form.put("leftOut", Value.of(Math.max(0L, changes.size() - CHANGES)));
    form.put("unproven", Value.of(diff.unproven().stream().limit(CHANGES).toList()));
    return new MeaningNote(new Value.Members(form));
  }

  /** Reads it back; null where that is not what stands there. */
  static @Nullable MeaningNote read(String text) {
    Value.Members form = JsonValue.members(text);
    return form != null && form.members().get("changes") instanceof Value.Items
        ? new MeaningNote(form)
        : null;
  }

  private static Value change(MeaningChange change) {
    Map<String, Value> form = new LinkedHashMap<>();
    form.put("direction", Value.of(change.direction().id()));
    form.put("kind", Value.of(change.kind().id()));
    form.put("subject", Value.of(change.subject()));
    form.put("members", Value.of(change.members().stream().limit(MEMBERS).toList()));
    form.put("membersLeftOut", Value.of(Math.max(0L, change.members().size() - MEMBERS)));
    form.put(
        "audiences",
        items(change.audiences().stream().limit(AUDIENCES).map(MeaningNote::audience).toList()));
    form.put("audiencesLeftOut", Value.of(Math.max(0L, change.audiences().size() - AUDIENCES)));
    return new Value.Members(form);
  }

  private static Value audience(Audience audience) {
    Context context = audience.context();
    Map<String, Value> form = new LinkedHashMap<>();
    put(form, "organization", context.organization());
    put(form, "account", context.account());
    if (!context.groups().isEmpty()) {
      form.put("groups", Value.of(context.groups()));
    }
    put(form, "country", context.country());
    put(form, "plan", context.plan());
    put(form, "host", context.host());
    put(form, "region", audience.region());
    return new Value.Members(form);
  }

  private static void put(Map<String, Value> form, String name, @Nullable String text) {
    if (text != null) {
      form.put(name, Value.of(text));
    }
  }

  private static Value items(List<Value> items) {
    return new Value.Items(items);
  }
}
