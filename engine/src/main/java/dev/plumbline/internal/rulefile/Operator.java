package dev.plumbline.internal.rulefile;

import dev.plumbline.internal.attribute.AttributeType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators of rule files and the types that they fit. */
public enum Operator {
  EQUALS(
      "equals",
      "the value is this one; the same as writing the value alone",
      AttributeType.values()),
  NOT("not", "what follows does not hold; also where there is no value", AttributeType.values()),
  IN(
      "in",
      "the value is one of these; the same as writing the list alone",
      AttributeType.TEXT,
      AttributeType.ANY),
  PRESENT("present", "whether there is a value at all", AttributeType.values()),
  ABSENT("absent", "whether there is no value", AttributeType.values()),
  MATCHES(
      "matches",
      "an RE2 expression fits some part of the value",
      AttributeType.TEXT,
      AttributeType.ANY),
  GLOB(
      "glob",
      "the whole value fits a pattern in which * stands for anything",
      AttributeType.TEXT,
      AttributeType.ANY),
  STARTS_WITH("startsWith", "the value begins with this", AttributeType.TEXT, AttributeType.ANY),
  ENDS_WITH("endsWith", "the value ends with this", AttributeType.TEXT, AttributeType.ANY),
  CONTAINS(
      "contains",
      "this is a part of the text, or one of the texts",
      AttributeType.TEXT,
      AttributeType.TEXTS,
      AttributeType.ANY),
  ABOVE("above", "the value is greater", AttributeType.NUMBER, AttributeType.ANY),
  BELOW("below", "the value is smaller", AttributeType.NUMBER, AttributeType.ANY),
  AT_LEAST("atLeast", "the value is as great or greater", AttributeType.NUMBER, AttributeType.ANY),
  AT_MOST("atMost", "the value is as small or smaller", AttributeType.NUMBER, AttributeType.ANY),
  BETWEEN(
      "between",
      "the value is one of two values or lies between them",
      AttributeType.NUMBER,
      AttributeType.DATE,
      AttributeType.ANY),
  BEFORE("before", "the day is earlier", AttributeType.DATE),
  AFTER("after", "the day is later", AttributeType.DATE);

  private final String key;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
  private final Set<AttributeType> types;

  Operator(String key, String meaning, AttributeType... types) {
    this.key = key;
    this.meaning = meaning;
    this.types = EnumSet.copyOf(Arrays.asList(types));
  }

  /** As rule files write it. */
  public String key() {
    return key;
  }

  /** What holds of a value that it accepts, for admins. */
  public String meaning() {
    return meaning;
  }

  /** Whether attributes of the type can be asked so. */
  public boolean fits(AttributeType type) {
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

  /** All names, in their order. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Operator::key).toList();
  }
}
