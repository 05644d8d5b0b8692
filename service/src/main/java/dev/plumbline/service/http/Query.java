package dev.plumbline.service.http;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** The parameters behind the question mark. A name that an endpoint does not know is refused. */
final class Query {
  private final Fields fields = new Fields();

  /** Reads the text between question mark and end. */
  Query(@Nullable String text) throws Problem {
    if (text != null && !text.isEmpty()) {
      try {
        UrlEncoded.decodeUtf8To(text, 0, text.length(), fields);
      } catch (IllegalArgumentException malformed) {
        throw Problem.of(Problem.Kind.MALFORMED, "the query is not percent-encoded UTF-8");
      }
    }
  }

  /** Refuses every parameter that is not among these. */
  Query only(String... known) throws Problem {
    TreeSet<String> unknown = new TreeSet<>(fields.getNames());
    List.of(known).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      String there = known.length == 0 ? "none" : String.join(", ", new TreeSet<>(List.of(known)));
      throw Problem.of(
          Problem.Kind.MALFORMED,
          "this path takes the parameters " + there + "; there is no `" + shown(unknown) + "`");
    }
    return this;
  }

  /** A parameter's value, where it is given and not empty. */
  Optional<String> text(String name) {
    String value = fields.getValue(name);
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** A parameter that has to be there. */
  String required(String name) throws Problem {
    return text(name)
        .orElseThrow(
            () -> Problem.of(Problem.Kind.MALFORMED, "the parameter `" + name + "` is missing"));
  }

  /** A switch: true, false or absent. */
  boolean flag(String name) throws Problem {
    String value = text(name).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw Problem.of(Problem.Kind.MALFORMED, "the parameter `" + name + "` takes true or false");
    }
    return value.equals("true");
  }

  /** A whole number within bounds, or the default. */
  int number(String name, int otherwise, int most) throws Problem {
    String value = text(name).orElse(Integer.toString(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException tellsBelow) {
      // The sentence below holds for it as well.
    }
    throw Problem.of(
        Problem.Kind.MALFORMED, "the parameter `" + name + "` takes a number from 1 to " + most);
  }

  private static String shown(TreeSet<String> names) {
    String first = names.first();
    return first.length() <= 40 && first.chars().allMatch(Query::plain) ? first : "that name";
  }

  private static boolean plain(int c) {
    return c > ' ' && c < 0x7F && c != '`';
  }
}
