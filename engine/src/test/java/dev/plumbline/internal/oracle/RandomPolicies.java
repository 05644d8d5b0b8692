package dev.plumbline.internal.oracle;

import dev.plumbline.Context;
import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Policies, persons and models by chance, the same for the same seed. */
final class RandomPolicies {
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final Position PLACE = new Position(1, 1, 1, 2);
  private static final List<String> GLOBS =
      List.of(
          "*",
          "a/*",
          "b/*",
          "*/x",
          "*/y",
          "a/x",
          "a/y",
          "b/x",
          "*:free",
          "a/*:free",
          "?/x",
          "*/*z*",
          "A/X",
          "c/x",
          "*x",
          "b/??",
          "a*y");
  private static final List<String> MODELS =
      List.of("a/x", "a/y", "b/x", "b/yz", "c/x", "a/x:free", "A/Y", "b/zz", "d", "");
  private static final Map<Dimension, List<String>> VALUES =
      Map.of(
          Dimension.ORGANIZATIONS, List.of("acme", "ACME", "other", "ac*"),
          Dimension.ACCOUNTS, List.of("kim@acme.example", "lee@other.example", "*@acme.example"),
          Dimension.GROUPS, List.of("red", "green", "g*"),
          Dimension.COUNTRIES, List.of("KR", "jp"),
          Dimension.REGIONS, List.of("eu-west-1", "eu-*"),
          Dimension.PLANS, List.of("free", "pro"),
          Dimension.HOSTS, List.of("roo-code", "cline"));

  private final Random random;

  RandomPolicies(long seed) {
    random = new Random(seed);
  }

  List<Policy> policies(int most) {
    List<Policy> policies = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      policies.add(policy("policy-" + i, oneOf(List.of(Layer.values())), lists(), overridable()));
    }
    return policies;
  }

  Policy policy(
      String name, Layer layer, List<Statement> lists, Map<String, Position> overridable) {
    return new Policy(
        name,
        layer,
        random.nextInt(4) == 0 ? oneOf(List.of(Mode.values())) : Mode.ENFORCE,
        scope(),
        new Policy.Period(day(), day()),
        lists,
        List.of(),
        List.of(),
        overridable,
        List.of(),
        new RuleReference(name + ".yaml", 1, layer.id()));
  }

  /** A list that denies some of the globs. */
  Statement denying() {
    return new Statement(Topic.MODELS, false, entries());
  }

  private List<Statement> lists() {
    List<Statement> lists = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      lists.add(new Statement(Topic.MODELS, true, entries()));
    }
    if (random.nextInt(3) == 0) {
      lists.add(denying());
    }
    return lists;
  }

  private EntryList entries() {
    List<String> globs = new ArrayList<>();
    int count = random.nextInt(2) == 0 ? random.nextInt(4) : random.nextInt(GLOBS.size());
    for (int i = 0; i < count; i++) {
      globs.add(oneOf(GLOBS));
    }
    Globs set = Globs.of(globs);
    int[] places = new int[2 * set.texts().size()];
    return new EntryList(PLACE, set, places, List.of());
  }

  private Scope scope() {
    Map<Dimension, Globs> parts = new EnumMap<>(Dimension.class);
    while (random.nextInt(2) == 0) {
      Dimension dimension = oneOf(List.of(Dimension.values()));
      List<String> values = VALUES.getOrDefault(dimension, List.of("x"));
      parts.put(dimension, Globs.of(List.of(oneOf(values), oneOf(values))));
    }
    return new Scope(parts);
  }

  private Map<String, Position> overridable() {
    Map<String, Position> keys = new HashMap<>();
    for (String key : List.of("models", "models.allow", "models.deny")) {
      if (random.nextInt(5) == 0) {
        keys.put(key, PLACE);
      }
    }
    return keys;
  }

  private @Nullable LocalDate day() {
    return random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(3) - 1) : null;
  }

  Who who() {
    List<String> groups = new ArrayList<>();
    while (random.nextInt(2) == 0) {
      groups.add(oneOf(List.of("red", "green", "blue")));
    }
    Context context =
        new Context(
            maybe("acme", "Other"),
            maybe("kim@acme.example", "Lee@other.example"),
            groups,
            maybe("kr", "JP"),
            maybe("free", "pro"),
            maybe("Roo-Code", "cline"),
            null);
    List<String> hosts = random.nextInt(4) == 0 ? List.of() : List.of("roo-code", "Roo Code");
    return new Who(context, regions(), hosts);
  }

  private List<String> regions() {
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of("eu-west-1");
      case 2 -> List.of("us-east-1");
      default -> List.of("us-east-1", "EU-west-1");
    };
  }

  private @Nullable String maybe(String one, String other) {
    return random.nextInt(4) == 0 ? null : random.nextBoolean() ? one : other;
  }

  Subject model() {
    String called = oneOf(MODELS);
    List<String> names = called.isEmpty() ? List.of() : List.of(called);
    List<String> all = new ArrayList<>(names);
    all.add(oneOf(MODELS));
    return new Subject(Topic.MODELS, "/model", called, names, all);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
