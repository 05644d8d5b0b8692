package dev.plumbline.oracle;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Something that a policy wants of a setup. */
sealed interface Want {
  /** The key under which a higher layer marks it as overridable. */
  String key();

  /** As it is written. */
  String text();

  /** Whether both cannot be meant, where the other one stands above. */
  boolean contradicts(Want higher);

  /** An option's value; {@code only} is the one that fits, or null where several do. */
  record Option(String name, String text, @Nullable Object only, Predicate<@Nullable Object> fits)
      implements Want {
    @Override
    public String key() {
      return "require.options." + name;
    }

    @Override
    public boolean contradicts(Want higher) {
      return higher instanceof Option other
          && other.name.equals(name)
          && other.only != null
          && !fits.test(other.only);
    }
  }

  /** A bound of an option that is set. */
  record Limit(String name, boolean least, long bound) implements Want {
    boolean keeps(@Nullable Object value) {
      return value == null
          || (least
              ? ((Integer) value).longValue() >= bound
              : ((Integer) value).longValue() <= bound);
    }

    @Override
    public String key() {
      return "limits." + name;
    }

    @Override
    public String text() {
      return (least ? "min: " : "max: ") + bound;
    }

    @Override
    public boolean contradicts(Want higher) {
      return higher instanceof Option other
          && other.name().equals(name)
          && other.only() != null
          && !keeps(other.only());
    }
  }

  /** The only address. */
  record Address(String text) implements Want {
    @Override
    public String key() {
      return "require.baseUrl";
    }

    @Override
    public boolean contradicts(Want higher) {
      return higher instanceof Address other && !other.text.equals(text);
    }
  }

  /** Whose credential. */
  record Credential(List<String> kinds) implements Want {
    @Override
    public String key() {
      return "require.credential";
    }

    @Override
    public String text() {
      return kinds.toString();
    }

    @Override
    public boolean contradicts(Want higher) {
      return higher instanceof Credential other && other.kinds.stream().noneMatch(kinds::contains);
    }
  }
}
