package dev.plumbline.internal.candidate;

import dev.plumbline.Value;
import dev.plumbline.internal.provider.OptionType;
import org.jspecify.annotations.Nullable;

/** Whether an option's value has its type, and what was meant where it is quoted. */
final class OptionTypes {
  private OptionTypes() {}

  static boolean fits(OptionType type, Value value) {
    if (value instanceof Value.Nothing) {
      return true;
    }
    return switch (type) {
      case FLAG -> value instanceof Value.Flag;
      case NUMBER -> value instanceof Value.Whole || value instanceof Value.Decimal;
      case TEXT -> value instanceof Value.Text || value instanceof Value.Hidden;
      case TEXTS -> value instanceof Value.Items || value instanceof Value.Text;
      case MAPPING -> value instanceof Value.Members;
      case ANY -> true;
    };
  }

  /** A number or flag that was written as text. */
  static @Nullable Object meant(OptionType type, Value value) {
    if (!(value instanceof Value.Text text)) {
      return null;
    }
    String written = text.text().strip();
    if (type == OptionType.FLAG && (written.equals("true") || written.equals("false"))) {
      return Boolean.valueOf(written);
    }
    boolean digits =
        !written.isEmpty()
            && written.length() <= 15
            && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return type == OptionType.NUMBER && digits ? Long.valueOf(written) : null;
  }
}
