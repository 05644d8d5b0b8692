package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Parsed.Format;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of settings file: what tells it, and where a setup's fields stand in it. Immutable.
 *
 * @param id its name, as it is asked for
 * @param name what it is, for people
 * @param host the host program that reads it, if there is one
 * @param formats the formats it is written in
 * @param signs paths of which any tells this kind
 * @param files usual names of such files, which break ties
 * @param relaxed whether dots divide names, and case and hyphens mean nothing in them
 * @param baseDocuments the path that makes a document one of several variants of those without it
 * @param wildcards texts in a value by which it stands for many values
 * @param aliases names of models that the program puts others in the place of
 * @param texts whether numbers and flags are written as texts
 * @param besides other kinds that the same file may hold
 * @param references how values that stand elsewhere are written; the first of a sort is used to
 *     write
 * @param profiles where setups are found
 */
record SettingsKind(
    String id,
    String name,
    @Nullable String host,
    Set<Format> formats,
    List<Sign> signs,
    List<String> files,
    boolean relaxed,
    @Nullable NativePath baseDocuments,
    List<String> wildcards,
    List<String> aliases,
    boolean texts,
    List<String> besides,
    List<Reference> references,
    List<ProfileSpec> profiles) {
  /** Copies the collections. */
  SettingsKind {
    formats = Set.copyOf(formats);
    signs = List.copyOf(signs);
    files = List.copyOf(files);
    wildcards = List.copyOf(wildcards);
    aliases = List.copyOf(aliases);
    besides = List.copyOf(besides);
    references = List.copyOf(references);
    profiles = List.copyOf(profiles);
  }

  /**
   * A path that tells a kind.
   *
   * @param path where something stands
   * @param text what it contains, or nothing in particular
   */
  record Sign(NativePath path, String text) {}
}
