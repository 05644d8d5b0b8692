package dev.plumbline.internal.rulefile;

import dev.plumbline.internal.attribute.AttributeType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators of rule files and the types that they fit. */
enum Operator {
  EQUALS("equals", AttributeType.values()),
  NOT("not", AttributeType.values()),
  IN("in", AttributeType.TEXT, AttributeType.ANY),
  PRESENT("present", AttributeType.values()),
  ABSENT("absent", AttributeType.values()),
  MATCHES("matches", AttributeType.TEXT, AttributeType.ANY),
  GLOB("glob", AttributeType.TEXT, AttributeType.ANY),
  STARTS_WITH("startsWith", AttributeType.TEXT, AttributeType.ANY),
  ENDS_WITH("endsWith", AttributeType.TEXT, AttributeType.ANY),
  CONTAINS("contains", AttributeType.TEXT, AttributeType.TEXTS, AttributeType.ANY),
  ABOVE("above", AttributeType.NUMBER, AttributeType.ANY),
  BELOW("below", AttributeType.NUMBER, AttributeType.ANY),
  AT_LEAST("atLeast", AttributeType.NUMBER, AttributeType.ANY),
  AT_MOST("atMost", AttributeType.NUMBER, AttributeType.ANY),
  BETWEEN("between", AttributeType.NUMBER, AttributeType.DATE, AttributeType.ANY),
  BEFORE("before", AttributeType.DATE),
  AFTER("after", AttributeType.DATE);

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
  private final Set<AttributeType> types;

  Operator(String key, AttributeType... types) {
    this.key = key;
    this.types = EnumSet.copyOf(Arrays.asList(types));
  }

  String key() {
    return key;
  }

  boolean fits(AttributeType type) {
    return types.contains(type);
  }

  static @Nullable Operator named(String key) {
    for (Operator operator : values()) {
      if (operator.key.equals(key)) {
        return operator;
      }
    }
    return null;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Operator::key).toList();
  }
}
