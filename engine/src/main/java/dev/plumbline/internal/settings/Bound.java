package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member of a setup is in the settings that it was read from.
 *
 * @param found the value
 * @param key whether it is not the value but the key of its place
 * @param document which document of the text it stands in
 */
record Bound(Found found, boolean key, int document) {

  Node node() {
    return key ? Objects.requireNonNull(found.branch().key()) : found.node();
  }

  /** The single value, or null. */
  @Nullable Scalar scalar() {
    return node() instanceof Scalar scalar ? scalar : null;
  }
}
