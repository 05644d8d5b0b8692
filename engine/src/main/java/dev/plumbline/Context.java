package dev.plumbline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a setup is for and where it will run. Every part may be missing. Immutable.
 *
 * @param organization the organization's name
 * @param account the person's account, such as an address
 * @param groups the groups the person belongs to
 * @param country ISO 3166 code of two letters
 * @param plan the plan that the account is on
 * @param host the host program's id
 * @param locale the language to answer in, as a BCP 47 tag
 */
public record Context(
    @Nullable String organization,
    @Nullable String account,
    List<String> groups,
    @Nullable String country,
    @Nullable String plan,
    @Nullable String host,
    @Nullable String locale) {

  /** Nothing known. */
  public static final Context NONE = new Context(null, null, List.of(), null, null, null, null);

  /** Copies the groups. */
  public Context {
    groups = List.copyOf(groups);
  }

  /** The language to answer in, if the context says one. */
  public Optional<String> language() {
    return Optional.ofNullable(locale);
  }
}
