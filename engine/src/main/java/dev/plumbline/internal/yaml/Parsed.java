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
    /**
     * YAML in which {@code <<} may stand for the entries of other mappings, as programs have it.
     */
    YAML_WITH_MERGES,
    /** JSON as in RFC 8259. */
    JSON,
    /** JSON with comments and with commas behind the last member, as editors' settings have it. */
    JSON_WITH_COMMENTS,
    /** Java properties: a flat mapping of texts, several documents with {@code #---} between. */
    PROPERTIES,
    /** Environment variables, a line each, as in {@code .env} files: a flat mapping of texts. */
    ENVIRONMENT;

    /** Whether this is written with brackets, as JSON is. */
    public boolean isJson() {
      return this == JSON || this == JSON_WITH_COMMENTS;
    }

    /** Whether names and texts are all that there is. */
    public boolean isFlat() {
      return this == PROPERTIES || this == ENVIRONMENT;
    }
  }

  /** Copies the lists. */
  public Parsed {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
