package dev.plumbline.internal.rule;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold of a setup for a check to speak. */
public sealed interface Condition {
  /** Whether the setup fulfils the condition. */
  boolean holds(AttributeView setup);

  /** A canonical text: equal for conditions that mean the same, different otherwise. */
  String id();

  /** Every part must hold; no parts hold always. */
  record All(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(AttributeView setup) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).holds(setup)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String id() {
      return joined("all", parts);
    }
  }

  /** At least one part must hold; no parts never hold. */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(AttributeView setup) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(setup)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String id() {
      return joined("any", parts);
    }
  }

  /** No part may hold. */
  record None(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public None {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(AttributeView setup) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(setup)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String id() {
      return joined("none", parts);
    }
  }

  /** One attribute held against one matcher. */
  record Test(Attribute attribute, Matcher matcher) implements Condition {
    @Override
    public boolean holds(AttributeView setup) {
      return matcher.matches(setup.value(attribute), setup);
    }

    @Override
    public String id() {
      return Quoted.name(attribute.name()) + " " + matcher.id();
    }
  }

  private static String joined(String name, List<Condition> parts) {
    return parts.stream().map(Condition::id).collect(Collectors.joining(", ", name + "(", ")"));
  }
}
