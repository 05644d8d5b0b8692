package dev.plumbline;

/**
 * One operation of a patch against the setup document: RFC 6902, and {@code str_del} for editing
 * inside a text without repeating it. Paths are JSON pointers (RFC 6901).
 */
public sealed interface Edit {
  /** The place that the operation changes. */
  String path();

  /** The operation's name in JSON. */
  String op();

  /** Puts a value where none is, or in place of the one that is there; parents are made. */
  record Add(String path, Value value) implements Edit {
    @Override
    public String op() {
      return "add";
    }
  }

  /** Puts a value in place of the one that is there. */
  record Replace(String path, Value value) implements Edit {
    @Override
    public String op() {
      return "replace";
    }
  }

  /** Takes a member away. */
  record Remove(String path) implements Edit {
    @Override
    public String op() {
      return "remove";
    }
  }

  /** Moves a member to another place, so that its value need not be shown. */
  record Move(String from, String path) implements Edit {
    @Override
    public String op() {
      return "move";
    }
  }

  /**
   * Deletes a part of a text value.
   *
   * @param path the text
   * @param pos first UTF-16 unit to delete, from zero
   * @param len how many to delete
   */
  record StrDel(String path, int pos, int len) implements Edit {
    @Override
    public String op() {
      return "str_del";
    }
  }
}
