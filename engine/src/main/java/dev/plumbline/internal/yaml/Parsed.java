package dev.plumbline.internal.yaml;

import java.util.List;

/**
 * What a text holds. Documents that cannot be read are left out, the others are there even if there
 * are problems.
 *
 * @param format how the text was read
 * @param documents the documents in their order; none if the text is empty
 * @param problems all problems in the order of the text
 */
public record Parsed(Format format, List<Node> documents, List<Problem> problems) {

  /** The language of a text. */
  public enum Format {
    /** YAML 1.2 with the core schema. */
    YAML,
    /** JSON as in RFC 8259. */
    JSON
  }

  /** Copies the lists. */
  public Parsed {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
