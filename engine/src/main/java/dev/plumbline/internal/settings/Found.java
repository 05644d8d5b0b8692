package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of settings: what stands at a place, or a part of the text there.
 *
 * @param branch the place
 * @param start where the part starts
 * @param end where it ends, or {@link #WHOLE}
 */
record Found(Branch branch, int start, int end) {
  static final int WHOLE = -1;

  static Found whole(Branch branch) {
    return new Found(branch, 0, WHOLE);
  }

  /** The part that a path means, or null where the text has no such part. */
  static @Nullable Found of(Branch branch, NativePath path) {
    String separator = path.separator();
    if (separator == null || !(branch.node() instanceof Scalar scalar)) {
      return whole(branch);
    }
    int at = scalar.text().indexOf(separator);
    if (path.part() == NativePath.Part.BEFORE) {
      return at < 0 ? null : new Found(branch, 0, at);
    }
    return at < 0
        ? whole(branch)
        : new Found(branch, at + separator.length(), scalar.text().length());
  }

  Node node() {
    return Objects.requireNonNull(branch.node());
  }

  boolean isWhole() {
    return end == WHOLE;
  }

  /** The text of a single value. */
  String text(Scalar scalar) {
    return isWhole() ? scalar.text() : scalar.text().substring(start, end);
  }

  /** A part of this one, by its place in the text of this one. */
  Found part(int from, int to) {
    return new Found(branch, start + from, start + to);
  }
}
