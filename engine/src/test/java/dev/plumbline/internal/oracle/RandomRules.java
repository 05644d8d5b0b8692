package dev.plumbline.internal.oracle;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Basis;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rules and setups by chance, the same for the same seed. The values are few, so that many
 * conditions hold, and awkward, so that careless ones do not.
 */
public final class RandomRules {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "ab",
          "abc",
          "b",
          "a, b",
          "\"a\"",
          "\\",
          "true",
          "1",
          "*",
          "a*c",
          "ü",
          "😀",
          "a😀b",
          "가나",
          "openrouter",
          "line\nbreak",
          "aaaaaaab");
  private static final List<String> GLOBS =
      List.of(
          "*", "?", "a*", "*b", "a?b", "*a*b*", "??", "", "가*", "a\\*", "*😀*", "[a]", "open*r");
  private static final List<String> PATTERNS =
      List.of("^a", "b$", "a.b", "^$", "[a-c]{2,}", "^\\p{L}+$", "open|a*c", "\\.", "😀");
  private static final List<Object> NUMBERS =
      List.of(
          0L,
          1L,
          2L,
          -1L,
          1L << 53,
          (1L << 53) + 1,
          Long.MAX_VALUE,
          0.0,
          -0.0,
          1.0,
          1.5,
          -1.0,
          1e300);

  private static final List<String> OPTIONS = List.of("maxTokens", "topP");

  private final Random random;
  private final List<Attribute> attributes;
  private final List<String> texts;
  private final List<Object> numbers;

  /** A source of rules for one seed. */
  public RandomRules(long seed) {
    random = new Random(seed);
    texts = someOf(TEXTS);
    numbers = someOf(NUMBERS);
    attributes =
        IntStream.range(0, 12)
            .mapToObj(i -> attribute(i, AttributeType.values()[i % AttributeType.values().length]))
            .toList();
  }

  /** Of each kind of footing there are some. */
  private static Attribute attribute(int index, AttributeType type) {
    Footing footing =
        switch (index % 6) {
          case 0 -> Footing.NONE.decidedBy(Basis.PROVIDER);
          case 1 -> Footing.NONE.decidedBy(Basis.MODEL);
          case 2 -> Footing.onOption(OPTIONS.get(index / 6));
          case 3 -> Footing.on(Part.HOST);
          default -> Footing.NONE;
        };
    return new Attribute("attribute." + index, type, "", "", index, false, false, footing);
  }

  /** A list of rules; some begin alike and some have no conditions. */
  public List<List<Condition>> rules(int size) {
    List<List<Condition>> rules = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Condition> rule = new ArrayList<>();
      if (i > 0 && random.nextInt(3) == 0) {
        List<Condition> earlier = rules.get(random.nextInt(i));
        rule.addAll(earlier.subList(0, random.nextInt(earlier.size() + 1)));
      }
      if (random.nextInt(20) > 0) {
        rule.add(condition(2));
        rule.addAll(listOf(2, any -> condition(2)));
      }
      rules.add(List.copyOf(rule));
    }
    return rules;
  }

  /** A setup; about a third of its attributes are absent. */
  public AttributeView setup() {
    Map<Attribute, Object> values = new HashMap<>();
    for (Attribute attribute : attributes) {
      if (random.nextInt(3) > 0) {
        values.put(attribute, value(attribute.type()));
      }
    }
    return values::get;
  }

  /**
   * Setups of a few providers and models. Those of one model agree in what the model decides, those
   * of one provider in what the provider decides; every fifth is kin to nobody.
   */
  public List<AttributeView> families(int size) {
    Map<Object, AttributeView> shared = new HashMap<>();
    return IntStream.range(0, size)
        .mapToObj(
            any -> {
              String provider = "provider " + random.nextInt(2);
              String model = provider + " model " + random.nextInt(2);
              return (AttributeView)
                  new Relative(
                      setup(),
                      shared.computeIfAbsent(provider, first -> setup()),
                      shared.computeIfAbsent(model, first -> setup()),
                      random.nextInt(5) == 0 ? List.of() : List.of(provider, model),
                      random.nextBoolean());
            })
        .toList();
  }

  /** A setup that has some values of its own and others from its provider and its model. */
  private record Relative(
      AttributeView own,
      AttributeView ofProvider,
      AttributeView ofModel,
      List<String> kin,
      boolean hasHost)
      implements AttributeView {
    @Override
    public @Nullable Object value(Attribute attribute) {
      boolean missing = attribute.part() == Part.HOST && !hasHost;
      return switch (attribute.footing().basis()) {
        case PROVIDER -> ofProvider.value(attribute);
        case MODEL -> ofModel.value(attribute);
        case SETUP -> missing ? null : own.value(attribute);
      };
    }

    @Override
    public boolean has(Part part) {
      return part != Part.HOST || hasHost;
    }

    @Override
    public Set<String> optionNames() {
      Set<String> names = new HashSet<>(Set.of("unasked"));
      for (int i = 0; i < OPTIONS.size(); i++) {
        Attribute option =
            attribute(
                2 + 6 * i, AttributeType.values()[(2 + 6 * i) % AttributeType.values().length]);
        if (own.value(option) != null) {
          names.add(OPTIONS.get(i));
        }
      }
      return names;
    }

    @Override
    public @Nullable Object kin(Basis basis) {
      return basis == Basis.SETUP || kin.isEmpty() ? null : kin.get(basis.ordinal());
    }
  }

  /** A condition in which others are nested at most so deep. */
  public Condition condition(int depth) {
    int kind = depth == 0 ? 3 : random.nextInt(8);
    return switch (kind) {
      case 0 -> new Condition.All(listOf(3, any -> condition(depth - 1)));
      case 1 -> new Condition.Any(listOf(3, any -> condition(depth - 1)));
      case 2 -> new Condition.None(listOf(2, any -> condition(depth - 1)));
      default -> {
        Attribute attribute = oneOf(attributes);
        yield new Condition.Test(attribute, matcher(attribute.type(), 2));
      }
    };
  }

  private Matcher matcher(AttributeType type, int depth) {
    return switch (random.nextInt(depth == 0 ? 9 : 11)) {
      case 0 -> new Matcher.Present();
      case 1 -> new Matcher.Absent();
      case 2, 3 -> new Matcher.EqualTo(operand(type));
      case 4 ->
          new Matcher.Compared(oneOf(List.of(Matcher.Compared.Order.values())), operand(type));
      case 5 -> new Matcher.Has(oneOf(List.of(Matcher.Has.Where.values())), oneOf(texts));
      case 6 -> new Matcher.OneOf(new HashSet<>(listOf(3, any -> oneOf(texts))));
      case 7 -> new Matcher.Fits(new Glob(oneOf(GLOBS)));
      case 8 -> new Matcher.Matches(Expression.anywhere(oneOf(PATTERNS)));
      case 9 -> new Matcher.Not(matcher(type, depth - 1));
      default -> new Matcher.Both(listOf(2, any -> matcher(type, depth - 1)));
    };
  }

  private Operand operand(AttributeType type) {
    Object value = random.nextInt(5) == 0 ? null : literal(type);
    return value == null ? new Operand.Reference(oneOf(attributes)) : new Operand.Literal(value);
  }

  private @Nullable Object literal(AttributeType type) {
    return value(type) instanceof List<?> ? null : value(scalar(type));
  }

  private AttributeType scalar(AttributeType type) {
    return switch (type) {
      case TEXT, NUMBER, FLAG, DATE -> type;
      default ->
          oneOf(
              List.of(
                  AttributeType.TEXT,
                  AttributeType.NUMBER,
                  AttributeType.FLAG,
                  AttributeType.DATE));
    };
  }

  private Object value(AttributeType type) {
    return switch (type) {
      case TEXT -> oneOf(texts);
      case NUMBER -> oneOf(numbers);
      case FLAG -> random.nextBoolean();
      case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(4));
      case TEXTS, RANGES, ITEMS -> listOf(3, any -> oneOf(texts));
      case ANY -> random.nextInt(4) == 0 ? value(AttributeType.TEXTS) : value(scalar(type));
    };
  }

  private <T> List<T> listOf(int atMost, IntFunction<T> element) {
    return IntStream.range(0, random.nextInt(atMost + 1)).mapToObj(element).toList();
  }

  private <T> List<T> someOf(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 5);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
