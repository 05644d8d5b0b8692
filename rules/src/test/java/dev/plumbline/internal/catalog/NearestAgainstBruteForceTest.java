package dev.plumbline.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexed search against one that looks at every id and counts edits the textbook way. */
class NearestAgainstBruteForceTest {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-./:_ ";
  private static final int TYPOS = 600;

  @ParameterizedTest
  @ValueSource(strings = {"openrouter", "bedrock", "huggingface", "mistral"})
  void theIndexLosesNothingAndAddsNothing(String provider) {
    List<CatalogModel> models = Shipped.catalog(provider).models();
    ModelNames names = names(models);
    NearestIds indexed = new NearestIds(names, models);
    Random random = new Random(provider.hashCode());
    int found = 0;
    for (int round = 0; round < TYPOS; round++) {
      String wrong = typo(models.get(random.nextInt(models.size())).id(), random);
      List<CatalogModel> nearest = indexed.find(wrong, 5);
      assertThat(nearest).as(wrong).isEqualTo(bruteForce(names, models, wrong));
      found += nearest.isEmpty() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(TYPOS / 4);
  }

  @Test
  void noiseIsSeldomTakenForAModel() {
    List<CatalogModel> models = Shipped.catalog("openrouter").models();
    NearestIds indexed = new NearestIds(names(models), models);
    Random random = new Random(7);
    long taken =
        IntStream.range(0, 2_000)
            .filter(i -> !indexed.find(noise(4 + random.nextInt(30), random), 5).isEmpty())
            .count();
    assertThat(taken).isLessThan(20);
  }

  @Test
  void aTypoAmongFiveThousandIdsIsAnsweredAtOnce() {
    List<CatalogModel> models = fiveThousand();
    NearestIds indexed = new NearestIds(names(models), models);
    List<String> typos = typos(models);
    Duration fastest = Duration.ofDays(1);
    for (int round = 0; round < 12; round++) {
      long start = System.nanoTime();
      typos.forEach(typo -> indexed.find(typo, 5));
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
    }
    assertThat(fastest.dividedBy(typos.size())).isLessThan(Duration.ofNanos(200_000));
  }

  private static ModelNames names(List<CatalogModel> models) {
    boolean dotted = models.stream().anyMatch(model -> model.id().startsWith("us."));
    return new ModelNames(
        new CatalogContent.Naming(
            dotted,
            Set.of("openrouter", "us", "eu"),
            List.of(List.of("google", "gemini"), List.of("xai", "x-ai"))));
  }

  private static List<CatalogModel> bruteForce(
      ModelNames names, List<CatalogModel> models, String wrong) {
    List<String> ids = models.stream().map(CatalogModel::id).toList();
    ModelName wanted = names.read(wrong);
    return models.stream()
        .filter(CatalogModel::chats)
        .filter(m -> m.id().lastIndexOf(':') < 0 || !ids.contains(m.id().replaceAll(":[^:]*$", "")))
        .map(m -> Map.entry(distance(wanted, names.read(m.id())), m))
        .filter(entry -> entry.getKey() >= 0)
        .sorted(
            Comparator.<Map.Entry<Integer, CatalogModel>>comparingInt(Map.Entry::getKey)
                .thenComparing(entry -> entry.getValue().id()))
        .limit(5)
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int distance(ModelName wanted, ModelName listed) {
    int rest = rest(wanted, listed);
    int vendor = vendor(wanted.vendor(), listed.vendor());
    if (rest < 0 || (vendor == 2_000 && rest > 1)) {
      return -1;
    }
    return rest + vendor + (wanted.place().equals(listed.place()) ? 0 : 4);
  }

  private static int vendor(String wanted, String listed) {
    if (wanted.isEmpty() || listed.isEmpty() || wanted.equals(listed)) {
      return 0;
    }
    int allowed = wanted.length() < 4 ? 0 : wanted.length() < 6 ? 1 : 2;
    return edits(wanted, listed) <= allowed ? 1_000 : 2_000;
  }

  private static int rest(ModelName wanted, ModelName listed) {
    String one = wanted.plain();
    String other = listed.plain();
    if (one.isEmpty()) {
      return -1;
    }
    if (!wanted.bareKey().isEmpty() && wanted.bareKey().equals(listed.bareKey())) {
      return 0;
    }
    int allowed = one.length() < 4 ? 0 : one.length() < 6 ? 1 : one.length() < 12 ? 2 : 3;
    int edits = edits(one, other);
    String digits = one.replaceAll("\\D", "");
    String otherDigits = other.replaceAll("\\D", "");
    int version = digits.startsWith(otherDigits) || otherDigits.startsWith(digits) ? 0 : 100;
    if (edits <= allowed) {
      return edits + version;
    }
    String part = one.length() < other.length() ? one : other;
    String whole = one.length() < other.length() ? other : one;
    boolean begins = part.matches(".+-.+") && part.length() > 4 && whole.startsWith(part + "-");
    return begins ? 10 + whole.length() - part.length() + version : -1;
  }

  private static int edits(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  private static List<CatalogModel> fiveThousand() {
    List<CatalogModel> all =
        Shipped.files().keySet().stream()
            .flatMap(provider -> Shipped.catalog(provider).models().stream())
            .toList();
    return Stream.of("", "-next", "-pro", "-mini")
        .flatMap(end -> all.stream().map(model -> renamed(model, end)))
        .collect(Collectors.toMap(CatalogModel::id, m -> m, (a, b) -> a))
        .values()
        .stream()
        .sorted(Comparator.comparing(CatalogModel::id))
        .limit(5_000)
        .toList();
  }

  private static CatalogModel renamed(CatalogModel model, String end) {
    return new CatalogModel(
        model.id() + end, model.name(), model.offer(), model.limits(), model.abilities());
  }

  private static List<String> typos(List<CatalogModel> models) {
    Random random = new Random(11);
    return Stream.generate(() -> typo(models.get(random.nextInt(models.size())).id(), random))
        .limit(500)
        .toList();
  }

  private static String typo(String id, Random random) {
    StringBuilder wrong = new StringBuilder(id);
    for (int slips = random.nextInt(4); slips >= 0; slips--) {
      slip(wrong, random);
    }
    return wrong.toString();
  }

  private static void slip(StringBuilder wrong, Random random) {
    int at = random.nextInt(Math.max(1, wrong.length()));
    char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
    switch (random.nextInt(6)) {
      case 0 -> wrong.insert(at, letter);
      case 1 -> wrong.deleteCharAt(at);
      case 2 -> wrong.setCharAt(at, letter);
      case 3 -> wrong.append('-').append(letter).append(letter);
      case 4 -> wrong.insert(at, wrong.charAt(at));
      default -> wrong.setLength(Math.max(at, 3));
    }
  }

  private static String noise(int length, Random random) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      letters.add(String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))));
    }
    return String.join("", letters);
  }
}
