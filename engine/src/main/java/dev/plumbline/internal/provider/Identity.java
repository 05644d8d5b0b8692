package dev.plumbline.internal.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is called and where people find it.
 *
 * @param name the vendor's own spelling
 * @param aliases other ids that host programs use
 * @param docs the documentation's address
 * @param keysPage where keys are made
 * @param env the environment variables that hold its credentials
 * @param countries its home, as ISO 3166 codes
 */
public record Identity(
    String name,
    List<String> aliases,
    @Nullable String docs,
    @Nullable String keysPage,
    List<String> env,
    List<String> countries) {
  /** Copies the lists. */
  public Identity {
    aliases = List.copyOf(aliases);
    env = List.copyOf(env);
    countries = List.copyOf(countries);
  }
}
