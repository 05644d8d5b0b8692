package dev.plumbline.internal.probe;

import dev.plumbline.ProbeVerdict;
import dev.plumbline.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one question, as far as anybody reads it. It may repeat what was sent, so
 * nothing of its text is shown.
 *
 * @param status the HTTP status; 0 where none came
 * @param form what the body is
 * @param codes error codes, types and reasons in it
 * @param text its texts in lower case, up to a limit
 * @param ids the models that it lists; null where it has no such list
 * @param told what it says of key and account, by name
 * @param failure why no answer came; null where one came
 */
public record Reply(
    int status,
    Form form,
    List<String> codes,
    String text,
    @Nullable List<String> ids,
    Map<String, Value> told,
    @Nullable ProbeVerdict failure) {
  /** What a body is. */
  public enum Form {
    /** An object or a list. */
    JSON,
    /** A web page. */
    PAGE,
    /** Anything else, such as plain text. */
    TEXT,
    /** Nothing. */
    EMPTY
  }

  /** Copies what can change. */
  public Reply {
    codes = List.copyOf(codes);
    ids = ids == null ? null : List.copyOf(ids);
    told = Map.copyOf(told);
  }

  /** No answer came. */
  public static Reply failed(ProbeVerdict why) {
    return new Reply(0, Form.EMPTY, List.of(), "", null, Map.of(), why);
  }

  /** An answer without a body that matters. */
  public static Reply bare(int status) {
    return new Reply(status, Form.EMPTY, List.of(), "", null, Map.of(), null);
  }

  /** The models that it lists; none where it lists none. */
  public List<String> models() {
    return ids == null ? List.of() : ids;
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  @Override
  public String toString() {
    return "Reply[" + status + " " + form + "]";
  }
}
