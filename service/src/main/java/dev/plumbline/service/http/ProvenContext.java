package dev.plumbline.service.http;

import dev.plumbline.Context;
import dev.plumbline.Edit;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a caller in the place of what a setup claims. */
final class ProvenContext {
  private ProvenContext() {}

  static Setup in(Setup setup, Context proven) {
    if (proven.equals(Context.NONE)) {
      return setup;
    }
    List<Edit> edits = new ArrayList<>();
    if (!(setup.document().members().get("context") instanceof Value.Members)) {
      edits.add(new Edit.Add("/context", Value.Members.NONE));
    }
    add(edits, "organization", proven.organization());
    add(edits, "account", proven.account());
    add(edits, "country", proven.country());
    add(edits, "plan", proven.plan());
    if (!proven.groups().isEmpty()) {
      edits.add(new Edit.Add("/context/groups", Value.of(proven.groups())));
    }
    return setup.with(edits);
  }

  private static void add(List<Edit> edits, String part, @Nullable String value) {
    if (value != null) {
      edits.add(new Edit.Add("/context/" + part, Value.of(value)));
    }
  }
}
