package dev.plumbline.fleet;

import dev.plumbline.Context;
import org.jspecify.annotations.Nullable;

/**
 * Whose setups they are, as the setups say.
 *
 * @param organization the organization; null where they name none
 * @param account the account; null where they name none
 */
public record Owner(@Nullable String organization, @Nullable String account) {
  static Owner of(Context context) {
    return new Owner(context.organization(), context.account());
  }

  /** The organization alone. */
  public Owner withoutAccount() {
    return new Owner(organization, null);
  }
}
