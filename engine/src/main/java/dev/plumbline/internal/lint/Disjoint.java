package dev.plumbline.internal.lint;

import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether two lists leave nothing that both let pass. Nothing is said where a thing may go by other
 * names than the entries show.
 */
final class Disjoint {
  private static final String EVERYTHING = "*";

  private final Facts facts;
  private final Set<String> vendors;
  private final Map<Pair, Boolean> known = new HashMap<>();
  private final Map<Globs, Covering> coverings = new HashMap<>();
  private final Map<Globs, BitSet> families = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long compared;

  private record Pair(Topic topic, Globs one, Globs other) {}

  /**
   * @param vendors what model ids begin with before a slash
   */
  Disjoint(Facts facts, Set<String> vendors) {
    this.facts = facts;
    this.vendors = vendors;
  }

  boolean nothingInBoth(Statement one, Statement other) {
    Globs left = one.entries().globs();
    Globs right = other.entries().globs();
    boolean written = one.entries().described().isEmpty() && other.entries().described().isEmpty();
    return written
        && !left.isEmpty()
        && !right.isEmpty()
        && !left.equals(right)
        && !(one.topic() == Topic.MODELS && shareFamily(left, right))
        && known.computeIfAbsent(new Pair(one.topic(), left, right), this::apart);
  }

  boolean nothingBeside(Statement allow, Statement deny) {
    Globs left = allow.entries().globs();
    if (left.isEmpty() || !allow.entries().described().isEmpty()) {
      return false;
    }
    Globs right = deny.entries().globs();
    if (right.contains(EVERYTHING)) {
      return false; // Whoever denies everything means it.
    }
    Covering denied = coverings.computeIfAbsent(right, Covering::new);
    for (int i = 0; i < left.size(); i++) {
      compared++;
      if (denied.coveringOrSame(left.text(i)) == null) {
        return false;
      }
    }
    return true;
  }

  /** How many entries had to be compared one by one. */
  long compared() {
    return compared;
  }

  /** Whether entries of both begin alike, so that they may mean one model; soon seen. */
  private boolean shareFamily(Globs left, Globs right) {
    return families
        .computeIfAbsent(left, this::familiesOf)
        .intersects(families.computeIfAbsent(right, this::familiesOf));
  }

  private BitSet familiesOf(Globs globs) {
    BitSet numbered = new BitSet();
    for (String glob : globs.texts()) {
      String name = vendor(glob) + "/" + family(tail(glob));
      numbered.set(numbers.computeIfAbsent(name, any -> numbers.size()));
    }
    return numbered;
  }

  private boolean apart(Pair pair) {
    for (String left : pair.one().texts()) {
      for (String right : pair.other().texts()) {
        compared++;
        if (mayMeet(pair.topic(), left, right)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean mayMeet(Topic topic, String left, String right) {
    if (GlobRelation.meet(left, right)) {
      return true;
    }
    return switch (topic) {
      case PROVIDERS -> sameProvider(left, right);
      case MODELS -> mayBeSameModel(left, right);
      case REGIONS, ROUTING -> false;
      case ENDPOINTS -> true;
    };
  }

  private boolean sameProvider(String left, String right) {
    return facts.providers().stream().anyMatch(one -> fits(left, one) && fits(right, one));
  }

  private static boolean fits(String glob, ProviderFacts provider) {
    return GlobRelation.covers(glob, provider.id())
        || provider.aliases().stream().anyMatch(alias -> GlobRelation.covers(glob, alias));
  }

  /** A model may be named with and without what stands before its last slash. */
  private boolean mayBeSameModel(String left, String right) {
    String first = vendor(left);
    String second = vendor(right);
    boolean twoVendors =
        !first.equals(second) && vendors.contains(first) && vendors.contains(second);
    String one = family(tail(left));
    String other = family(tail(right));
    return !twoVendors && (one.startsWith(other) || other.startsWith(one));
  }

  /** The letters that a name begins with; behind them are versions that may be left out. */
  private static String family(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  private static String vendor(String glob) {
    int slash = glob.indexOf('/');
    return slash < 0 ? "" : glob.substring(0, slash);
  }

  private static String tail(String glob) {
    return glob.substring(glob.lastIndexOf('/') + 1);
  }
}
