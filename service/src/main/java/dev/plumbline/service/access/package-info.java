/** Who may do what: roles, tokens kept as hashes, and identities of an organization's provider. */
@NullMarked
package dev.plumbline.service.access;

import org.jspecify.annotations.NullMarked;
