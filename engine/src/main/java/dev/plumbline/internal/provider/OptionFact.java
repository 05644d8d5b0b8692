package dev.plumbline.internal.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option of setup documents.
 *
 * @param name as setup documents write it
 * @param type what it holds: flag, number, text ...
 * @param meaning one sentence
 * @param aliases other spellings, which are ignored here though hosts use them
 */
public record OptionFact(
    String name, OptionType type, @Nullable String meaning, List<String> aliases) {
  /** Copies the aliases. */
  public OptionFact {
    aliases = List.copyOf(aliases);
  }
}
