package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Node;

/** One elementary change of a document, of which a text edit and the expected tree are made. */
sealed interface Change {
  /** The place; its parent is there. */
  JsonPointer at();

  /** A new member of a mapping, at its end, or a new item of a list, in front of a position. */
  record Insert(JsonPointer at, Node value) implements Change {}

  /** Another value in the place of one that is there. */
  record Substitute(JsonPointer at, Node value) implements Change {}

  /** A member or item less. */
  record Delete(JsonPointer at) implements Change {}

  /** Another name for an entry of a mapping. */
  record Rename(JsonPointer at, String name) implements Change {}

  /** Characters less in a text. */
  record Cut(JsonPointer at, int pos, int len) implements Change {}
}
