package dev.plumbline.service.output;

import dev.plumbline.Edit;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a patch changes in a setup, one line an operation, for people; never a secret. */
public final class EditText {
  private final Words words;

  /** Speaks with these words. */
  public EditText(Words words) {
    this.words = words;
  }

  /** The lines, in the order of the patch; parents that are made for a value go without saying. */
  public List<String> lines(Setup setup, List<Edit> patch) {
    List<String> lines = new ArrayList<>();
    Setup before = setup;
    for (Edit edit : patch) {
      Setup after = before.with(List.of(edit));
      if (!(edit instanceof Edit.Add add && add.value().equals(Value.Members.NONE))) {
        lines.add(Paragraph.printable(line(edit, before, after)));
      }
      before = after;
    }
    return lines;
  }

  private String line(Edit edit, Setup before, Setup after) {
    if (edit instanceof Edit.Move move) {
      return field(move.from()) + " -> " + field(move.path());
    }
    Value old = at(before, edit.path());
    if (edit instanceof Edit.StrDel cut && !(old instanceof Value.Text)) {
      return field(edit.path()) + ": " + words.of("removed", cut.len());
    }
    Value now = at(after, edit.path());
    if (old == null || now == null) {
      return (old == null ? "+ " : "- ")
          + field(edit.path())
          + ": "
          + shown(old == null ? now : old);
    }
    return field(edit.path()) + ": " + shown(old) + " -> " + shown(now);
  }

  /** A pointer as people write it: {@code /options/promptCaching} is options.promptCaching. */
  static String field(String pointer) {
    return pointer.isEmpty() ? "" : String.join(".", steps(pointer));
  }

  /** What stands at a pointer, if anything does. */
  static @Nullable Value at(Setup setup, String pointer) {
    Value value = setup.document();
    for (String step : steps(pointer)) {
      value = within(value, step);
    }
    return value;
  }

  private static @Nullable Value within(@Nullable Value value, String step) {
    if (value instanceof Value.Items list && step.matches("[0-9]{1,6}")) {
      int place = Integer.parseInt(step);
      return place < list.items().size() ? list.items().get(place) : null;
    }
    return value instanceof Value.Members members ? members.members().get(step) : null;
  }

  private static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    for (int start = 0; start < pointer.length(); ) {
      int slash = pointer.indexOf('/', start + 1);
      int end = slash < 0 ? pointer.length() : slash;
      steps.add(pointer.substring(start + 1, end).replace("~1", "/").replace("~0", "~"));
      start = end;
    }
    return steps;
  }

  private static String shown(@Nullable Value value) {
    if (value == null || value instanceof Value.Nothing) {
      return "null";
    }
    if (value instanceof Value.Text text) {
      return text.text().isEmpty() ? "\"\"" : Concealed.shown(text.text());
    }
    if (value instanceof Value.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof Value.Decimal decimal) {
      return Double.toString(decimal.number());
    }
    if (value instanceof Value.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    if (value instanceof Value.Items items) {
      return "[" + String.join(", ", items.items().stream().map(EditText::shown).toList()) + "]";
    }
    return value instanceof Value.Members members
        ? "{" + String.join(", ", members(members)) + "}"
        : ((Value.Hidden) value).secret().toString();
  }

  private static List<String> members(Value.Members members) {
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, Value> member : members.members().entrySet()) {
      shown.add(member.getKey() + ": " + shown(member.getValue()));
    }
    return shown;
  }
}
