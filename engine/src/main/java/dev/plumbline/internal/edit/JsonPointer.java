package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901).
 *
 * @param tokens the names and positions on the way, without escapes; none for the whole document
 */
public record JsonPointer(List<String> tokens) {
  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer(List.of());

  /** Copies the list. */
  public JsonPointer {
    tokens = List.copyOf(tokens);
  }

  /**
   * Reads a pointer.
   *
   * @throws IllegalArgumentException if the text is no pointer
   */
  public static JsonPointer parse(String text) {
    if (text.isEmpty()) {
      return ROOT;
    }
    if (text.charAt(0) != '/') {
      throw new IllegalArgumentException("a JSON pointer starts with a slash");
    }
    List<String> tokens = new ArrayList<>();
    int start = 1;
    for (int slash = text.indexOf('/', 1); slash >= 0; slash = text.indexOf('/', start)) {
      tokens.add(unescape(text.substring(start, slash)));
      start = slash + 1;
    }
    tokens.add(unescape(text.substring(start)));
    return new JsonPointer(tokens);
  }

  /** The pointer to a place, by the names on the way. */
  public static JsonPointer of(String... tokens) {
    return new JsonPointer(List.of(tokens));
  }

  /** The pointer to a member of what this one points to. */
  public JsonPointer child(String token) {
    List<String> longer = new ArrayList<>(tokens);
    longer.add(token);
    return new JsonPointer(longer);
  }

  /** The first tokens of this pointer. */
  public JsonPointer first(int count) {
    return new JsonPointer(tokens.subList(0, count));
  }

  /** Where the member lies that this points to; not for the whole document. */
  public JsonPointer parent() {
    return first(tokens.size() - 1);
  }

  /** The name or position of the member; not for the whole document. */
  public String last() {
    return tokens.get(tokens.size() - 1);
  }

  /** Whether this points to the whole document. */
  public boolean isRoot() {
    return tokens.isEmpty();
  }

  /** Whether the other pointer points to this place or into it. */
  public boolean covers(JsonPointer other) {
    return other.tokens.size() >= tokens.size()
        && other.tokens.subList(0, tokens.size()).equals(tokens);
  }

  /** What stands at this place of a document, or null. */
  public @Nullable Node in(Node document) {
    Node node = document;
    for (String token : tokens) {
      node = node == null ? null : member(node, token);
    }
    return node;
  }

  /** The position that a token means in a list of some size, or -1. */
  static int position(String token, int size) {
    boolean digits = !token.isEmpty() && token.length() < 10;
    for (int at = 0; at < token.length(); at++) {
      digits &= token.charAt(at) >= '0' && token.charAt(at) <= '9';
    }
    if (!digits || (token.length() > 1 && token.charAt(0) == '0')) {
      return -1;
    }
    int position = Integer.parseInt(token);
    return position < size ? position : -1;
  }

  private static @Nullable Node member(Node node, String token) {
    if (node instanceof Mapping mapping) {
      return mapping.get(token);
    }
    if (node instanceof Sequence sequence) {
      int position = position(token, sequence.items().size());
      return position < 0 ? null : sequence.items().get(position);
    }
    return null;
  }

  private static String unescape(String token) {
    int tilde = token.indexOf('~');
    if (tilde < 0) {
      return token;
    }
    while (tilde >= 0) {
      char next = tilde + 1 < token.length() ? token.charAt(tilde + 1) : 0;
      if (next != '0' && next != '1') {
        throw new IllegalArgumentException("a tilde in a JSON pointer is followed by 0 or 1");
      }
      tilde = token.indexOf('~', tilde + 1);
    }
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** The pointer as it is written. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
