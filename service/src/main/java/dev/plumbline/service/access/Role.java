package dev.plumbline.service.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody may do. */
public enum Role {
  /** Checks setups and sees what may be chosen. */
  VALIDATE,
  /** Reads rule files and their history. */
  READ_RULES,
  /** Changes rule files; reads them too. */
  EDIT_RULES,
  /** Everything, the audit log included. */
  ADMIN;

  /** The role of this name, such as {@code edit-rules}. */
  public static Optional<Role> of(String id) {
    return Stream.of(values()).filter(role -> role.id().equals(id)).findFirst();
  }

  /** The name that options and token files use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody with these roles may do what this one stands for. */
  public boolean isIn(Set<Role> roles) {
    return roles.contains(this)
        || roles.contains(ADMIN)
        || (this == READ_RULES && roles.contains(EDIT_RULES));
  }
}
