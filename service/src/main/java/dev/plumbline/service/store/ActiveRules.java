package dev.plumbline.service.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force. Readers take them once a request and see one whole set; a change puts another
 * set in their place in one step. Safe for all threads.
 */
public final class ActiveRules {
  private volatile RuleSet current;
  private volatile @Nullable Refusal newer;
  private volatile @Nullable Refusal catalogs;

  /** Begins with these. */
  public ActiveRules(RuleSet first) {
    this.current = first;
  }

  /** The rules in force now. */
  public RuleSet current() {
    return current;
  }

  /** Newer rules that stand in the store and cannot be used. */
  public Optional<Refusal> newer() {
    return Optional.ofNullable(newer);
  }

  /** Newer lists of models that were fetched last and could not be used. */
  public Optional<Refusal> refusedCatalogs() {
    return Optional.ofNullable(catalogs);
  }

  void fetchedCatalogs(@Nullable Refusal refused) {
    catalogs = refused;
  }

  void activate(RuleSet next) {
    current = next;
    newer = null;
  }

  void refuse(Refusal refusal) {
    newer = refusal;
  }
}
