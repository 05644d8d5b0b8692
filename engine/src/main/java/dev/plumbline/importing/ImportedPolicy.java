package dev.plumbline.importing;

import java.util.List;

/**
 * A policy out of another product.
 *
 * @param name the policy's name
 * @param yaml a rule file of {@code kind: policy}, with the notes as comments
 * @param notes what the other product says and this file does not, one sentence each; never a value
 *     that could be a secret
 */
public record ImportedPolicy(String name, String yaml, List<String> notes) {
  /** Copies the notes. */
  public ImportedPolicy {
    notes = List.copyOf(notes);
  }
}
