package dev.plumbline.service.http;

import dev.plumbline.Value;
import dev.plumbline.service.store.Edit;
import dev.plumbline.service.store.RuleFiles;
import dev.plumbline.service.store.Tags;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;

/** {@code If-Match} and its like: what a change starts from. */
final class Conditions {
  private static final String WEAK = "W/";

  private Conditions() {}

  /** Whether a client has what a tag names, by its {@code If-None-Match}. */
  static boolean isKnown(String header, String tag) {
    for (String known : header.split(",", -1)) {
      String plain = known.strip();
      if (plain.equals(Edit.ANYTHING)
          || plain.equals(tag)
          || (plain.startsWith(WEAK) && plain.endsWith(tag))) {
        return true;
      }
    }
    return false;
  }

  /** The version that the request starts from as a whole, where it says so. */
  static Optional<String> version(Call call) throws Problem {
    Optional<String> match = call.header(HttpHeader.IF_MATCH);
    return match.isPresent() ? Optional.of(tag(match.get())) : Optional.empty();
  }

  /** The tag that the request expects the file to have; {@link Edit#NOTHING} for a new file. */
  static String expected(Call call) throws Problem {
    Optional<String> match = call.header(HttpHeader.IF_MATCH);
    if (match.isPresent()) {
      return tag(match.get());
    }
    if (call.header(HttpHeader.IF_NONE_MATCH).filter("*"::equals).isPresent()) {
      return Edit.NOTHING;
    }
    throw Problem.of(
        Problem.Kind.CONDITION,
        "send `If-Match` with the ETag of what you saw, or `If-None-Match: *` for a new file");
  }

  private static String tag(String header) throws Problem {
    String tag = header.strip();
    if (tag.equals(Edit.ANYTHING)) {
      return tag;
    }
    if (tag.startsWith(WEAK)) {
      tag = tag.substring(WEAK.length()); // as proxies that compress make of ours
    }
    boolean quoted = tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\"");
    if (!quoted || tag.indexOf('"', 1) != tag.length() - 1) {
      throw Problem.of(
          Problem.Kind.MALFORMED, "`If-Match` takes one ETag in double quotes, as it was answered");
    }
    return tag.substring(1, tag.length() - 1);
  }

  static String quoted(String tag) {
    return "\"" + tag + "\"";
  }

  /** Somebody else was faster; tells what is there now, so that both can be brought together. */
  static Problem changed(RuleFiles current, String path) {
    Optional<String> text = current.text(path);
    Value.Members now = file(new Members().text("version", current.version()), current, path);
    Problem problem =
        Problem.of(
                Problem.Kind.CHANGED,
                text.isPresent()
                    ? "the file is not as you saw it; bring your change and `current` together"
                    : "the file is not there any more, or not yet")
            .with(new Members().value("current", now).done());
    return text.isPresent() ? problem.with("ETag", quoted(Tags.of(text.get()))) : problem;
  }

  /** The same for an edit of several files; tells of all that are not as it expects. */
  static Problem changed(RuleFiles current, Edit edit) {
    Set<String> misfits = edit.misfits(current);
    Value.Members now =
        new Members()
            .text("version", current.version())
            .items(
                "files", misfits.stream().map(path -> file(new Members(), current, path)).toList())
            .done();
    return Problem.of(
            Problem.Kind.CHANGED,
            "the rule files are not as you saw them; bring your changes and `current` together")
        .with(new Members().value("current", now).done())
        .with("ETag", quoted(current.version()));
  }

  private static Value.Members file(Members beginning, RuleFiles current, String path) {
    Optional<String> text = current.text(path);
    return beginning
        .text("path", path)
        .text("etag", text.map(Tags::of).orElse(null))
        .text("text", text.orElse(null))
        .done();
  }
}
