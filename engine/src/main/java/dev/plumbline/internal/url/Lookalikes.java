package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds the provider's host that a misspelt one means. It says nothing rather than something
 * doubtful: one label may be misspelt, or another ending stand behind the right name, or the first
 * label be missing or too much. Immutable.
 */
final class Lookalikes {
  private static final Set<String> SECOND_LEVELS =
      Set.of("com", "co", "net", "org", "gov", "ac", "edu", "or", "ne", "go");

  /** Endings that belong to nobody. */
  private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "onion", "arpa");

  private static final Set<String> FIRST_LABELS = Set.of("api", "www");
  private static final int EXCHANGED = 2;
  private static final int SHORTEST = 5;
  private static final int LONG = 8;

  /** Two slips change no more letters than this. */
  private static final int LETTERS_APART = 4;

  private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);

  private final Map<String, List<KnownEndpoint>> byName;
  private final List<String> names;
  private final int[] letters;

  private Lookalikes(Map<String, List<KnownEndpoint>> byName, List<String> names) {
    this.byName = byName;
    this.names = names;
    this.letters = names.stream().mapToInt(Letters::set).toArray();
  }

  static Lookalikes of(List<KnownEndpoint> endpoints) {
    Map<String, List<KnownEndpoint>> byName = new HashMap<>();
    for (KnownEndpoint endpoint : endpoints) {
      if (!endpoint.isLoopback()) {
        byName
            .computeIfAbsent(name(HostName.labels(endpoint.hostText())), key -> new ArrayList<>())
            .add(endpoint);
      }
    }
    List<String> names = new ArrayList<>(byName.keySet());
    Collections.sort(names);
    return new Lookalikes(Map.copyOf(byName), List.copyOf(names));
  }

  /** The real host and its provider, or null. */
  @Nullable Lookalike find(HostName host, String preferred) {
    if (host.kind() != HostKind.NAME || host.loopback() || host.privateNetwork()) {
      return null;
    }
    String latin = Letters.latin(host.unicode());
    List<String> labels = HostName.labels(latin);
    String name = name(labels);
    if (RESERVED.contains(last(labels)) || name.equals("example")) {
      return null;
    }
    Lookalike best = nearest(byName.getOrDefault(name, List.of()), labels, preferred);
    if (best != null) {
      return best;
    }
    int set = Letters.set(name);
    for (int i = 0; i < letters.length; i++) {
      String other = names.get(i);
      if (Integer.bitCount(set ^ letters[i]) <= LETTERS_APART && isNear(name, other)) {
        best = nearest(byName.getOrDefault(other, List.of()), labels, preferred);
        if (best != null) {
          return best;
        }
      }
    }
    return null;
  }

  /** The one provider that has fixed hosts under the registered name of this host, or null. */
  @Nullable ProviderFacts siteOf(HostName host) {
    ProviderFacts owner = null;
    List<String> labels = host.labels();
    for (KnownEndpoint endpoint : byName.getOrDefault(name(labels), List.of())) {
      boolean sameEnding = endpoint.host().get(endpoint.host().size() - 1).matches(last(labels));
      boolean shared = owner != null && !owner.id().equals(endpoint.provider().id());
      if (!endpoint.isFixedHost() || !sameEnding || shared) {
        return null;
      }
      owner = endpoint.provider();
    }
    return owner;
  }

  private static String last(List<String> labels) {
    return labels.get(labels.size() - 1);
  }

  private static @Nullable Lookalike nearest(
      List<KnownEndpoint> endpoints, List<String> labels, String preferred) {
    Lookalike best = null;
    int least = Integer.MAX_VALUE;
    for (KnownEndpoint endpoint : endpoints) {
      int distance = distance(endpoint, labels);
      List<String> meant = distance < 0 ? exchanged(endpoint, labels) : labels;
      if (meant.isEmpty()) {
        continue;
      }
      int rank =
          2 * (distance < 0 ? EXCHANGED : distance)
              + (endpoint.provider().id().equals(preferred) ? 0 : 1);
      if (rank < least) {
        least = rank;
        best = new Lookalike(filled(endpoint, meant), endpoint.provider());
      }
    }
    return best;
  }

  /** How far the host is from an endpoint's: smaller is nearer, negative is another host. */
  private static int distance(KnownEndpoint endpoint, List<String> labels) {
    int extra = labels.size() - endpoint.host().size();
    if (extra == 1 && FIRST_LABELS.contains(labels.get(0))) {
      return endpoint.matchesHost(labels.subList(1, labels.size())) ? 3 : -1;
    }
    if (extra == -1 && endpoint.hostText().startsWith("api.")) {
      List<String> longer = new ArrayList<>(labels);
      longer.add(0, "api");
      return endpoint.matchesHost(longer) ? 3 : -1;
    }
    return extra == 0 ? labelDistance(endpoint, labels) : -1;
  }

  /**
   * The labels with a name of one's own and a word of the provider's put the other way round, where
   * that makes them right: {@code openai.contoso.azure.com}; empty where it does not.
   */
  private static List<String> exchanged(KnownEndpoint endpoint, List<String> labels) {
    for (int i = 0; i + 1 < labels.size() && labels.size() == endpoint.host().size(); i++) {
      if (endpoint.host().get(i).isFixed() != endpoint.host().get(i + 1).isFixed()) {
        List<String> other = new ArrayList<>(labels);
        Collections.swap(other, i, i + 1);
        if (endpoint.matchesHost(other)) {
          return other;
        }
      }
    }
    return List.of();
  }

  private static int labelDistance(KnownEndpoint endpoint, List<String> labels) {
    int differing = -1;
    for (int i = 0; i < labels.size(); i++) {
      if (!endpoint.host().get(i).matches(labels.get(i))) {
        if (differing >= 0) {
          return -1;
        }
        differing = i;
      }
    }
    if (differing < 0) {
      return 0;
    }
    LabelPattern right = endpoint.host().get(differing);
    if (differing == labels.size() - 1) {
      boolean telling = endpoint.isFixedHost() && name(labels).length() >= SHORTEST - 1;
      return telling || isSlip(labels.get(differing), right.before()) ? 2 : -1;
    }
    return right.isFixed() && isNearByWord(labels.get(differing), right.before()) ? 1 : -1;
  }

  /** Whether one word of a label is misspelt; another region's word is another host. */
  private static boolean isNearByWord(String label, String right) {
    String[] words = label.split("-", -1);
    String[] others = right.split("-", -1);
    if (words.length != others.length) {
      return false;
    }
    boolean near = false;
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(others[i])) {
        if (near || !isNear(words[i], others[i])) {
          return false;
        }
        near = true;
      }
    }
    return near;
  }

  /** A misspelt ending, told apart from the ending of another country's cloud. */
  private static boolean isSlip(String ending, String right) {
    return right.equals("com") && Set.of("con", "cm", "om", "comm", "cpm", "vom").contains(ending);
  }

  private static String filled(KnownEndpoint endpoint, List<String> labels) {
    int shift = labels.size() - endpoint.host().size();
    StringBuilder host = new StringBuilder();
    for (int i = 0; i < endpoint.host().size(); i++) {
      LabelPattern pattern = endpoint.host().get(i);
      host.append(i == 0 ? "" : ".");
      host.append(pattern.isFixed() ? pattern.before() : labels.get(i + shift));
    }
    return host.toString();
  }

  /**
   * Whether one is the other with a slip (neighbors that changed places are one): one in short
   * names, two in long ones.
   */
  static boolean isNear(String written, String name) {
    int difference = Math.abs(written.length() - name.length());
    if (written.equals(name) || name.length() < SHORTEST || difference > 2) {
      return false;
    }
    if (Letters.sameLook(written, name)) {
      return true;
    }
    int distance = TWO.apply(written, name);
    boolean sameStart = written.charAt(0) == name.charAt(0);
    return distance == 1 || (distance == 2 && name.length() >= LONG && sameStart);
  }

  /** The label that its owner registered. */
  private static String name(List<String> labels) {
    int size = labels.size();
    if (size < 2) {
      return labels.get(0);
    }
    boolean country =
        size > 2
            && labels.get(size - 1).length() == 2
            && SECOND_LEVELS.contains(labels.get(size - 2));
    return labels.get(size - (country ? 3 : 2));
  }
}
