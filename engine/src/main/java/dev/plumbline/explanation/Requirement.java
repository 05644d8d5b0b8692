package dev.plumbline.explanation;

import dev.plumbline.Value;
import java.util.List;

/** What a rule requires of a setup before it speaks. */
public sealed interface Requirement {
  /** The line where it stands in the rule's file, from one. */
  int line();

  /**
   * One attribute of the setup compared with something.
   *
   * @param attribute its name
   * @param meaning what the attribute is, in English
   * @param operator how it is compared
   * @param negated whether the comparison must not hold
   * @param values what it is compared with; a text such as <code>${model}</code> where that is
   *     another attribute
   * @param line where it stands
   */
  record Comparison(
      String attribute,
      String meaning,
      Operator operator,
      boolean negated,
      List<Value> values,
      int line)
      implements Requirement {
    /** Copies the values. */
    public Comparison {
      values = List.copyOf(values);
    }
  }

  /**
   * Several requirements at once.
   *
   * @param how how many of them have to hold
   * @param parts the requirements
   * @param line where it stands
   */
  record Combination(How how, List<Requirement> parts, int line) implements Requirement {
    /** Copies the parts. */
    public Combination {
      parts = List.copyOf(parts);
    }

    /** How many parts have to hold. */
    public enum How {
      /** All of them. */
      ALL,
      /** At least one. */
      ANY,
      /** None of them. */
      NONE
    }
  }
}
