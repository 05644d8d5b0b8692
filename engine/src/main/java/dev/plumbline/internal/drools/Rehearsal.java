package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A few rules compiled for nothing but that Drools be loaded. Its six hundred classes take a
 * program that starts as long as reading all rule files, which a second processor can do meanwhile.
 */
public final class Rehearsal {
  private static final int RULES_UNTIL_HASHED = 4;

  private Rehearsal() {}

  /** Begins on another thread and returns at once. */
  public static void begin() {
    CompletableFuture.runAsync(() -> RulePlan.compile(rules()));
  }

  private static List<List<Condition>> rules() {
    Attribute text = new Attribute("text", AttributeType.TEXT, "", "", 0, false);
    Condition there = new Condition.Test(text, new Matcher.Present());
    List<List<Condition>> rules = new ArrayList<>();
    for (int i = 0; i < RULES_UNTIL_HASHED; i++) {
      Matcher equal = new Matcher.EqualTo(new Operand.Literal(Integer.toString(i)));
      rules.add(List.of(new Condition.Test(text, equal), there));
    }
    rules.add(List.of(there));
    return rules;
  }
}
