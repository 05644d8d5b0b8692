package dev.plumbline.service.http;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** The parameters behind the question mark. A name that an endpoint does not know is refused. */
final class Query {
  private static final LevenshteinDistance SLIP = new LevenshteinDistance(2);

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
    if (fields.isEmpty()) {
      return this;
    }
    TreeSet<String> unknown = new TreeSet<>(fields.getNames());
    List.of(known).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw Problem.of(
          Problem.Kind.MALFORMED, "this path takes " + list(known) + near(unknown, known));
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

  private static String list(String... known) {
    return known.length == 0
        ? "no parameters"
        : "the parameters " + String.join(", ", new TreeSet<>(List.of(known)));
  }

  /** A name that is no slip of a known one is not repeated, as it could be anything. */
  private static String near(TreeSet<String> unknown, String... known) {
    for (String name : unknown) {
      for (String right : known) {
        if (SLIP.apply(name, right) >= 0) {
          return "; there is no `" + name + "`, did you mean `" + right + "`?";
        }
      }
    }
    return "; it was sent another one";
  }
}
