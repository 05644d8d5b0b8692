package dev.plumbline.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Secret;
import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all values, tried on examples that were damaged at random. */
class KeyReaderAgreementTest {
  private static final int VALUES = 20_000;
  private static final String DAMAGE = " \n\t\"'`=:,;.*\u2026\u200B\u00A0\u4E3A{}<>$%aA0-_/@\\";

  private final Facts facts = SomeProviders.facts();
  private final KeyReader reader = new KeyReader(facts);
  private final Random random = new Random(42);

  @Test
  void theQuickLookSaysWhatTheThoroughOneSays() {
    for (int i = 0; i < VALUES; i++) {
      String value = value();
      ProviderFacts provider = any(facts.providers());
      assertThat(reader.read(Secret.of(value), provider))
          .isEqualTo(reader.thoroughly(value, provider));
    }
  }

  @Test
  void aValueWithoutItsSurplusHasNoneAndIsReadAlike() {
    for (int i = 0; i < VALUES; i++) {
      String value = value();
      ProviderFacts provider = any(facts.providers());
      KeyReading before = reader.thoroughly(value, provider);
      if (before.nature() != KeyNature.KEY || before.surplus().isEmpty()) {
        continue;
      }
      KeyReading after = reader.thoroughly(cut(value, before.surplusRanges()), provider);
      assertThat(after.surplus()).isEmpty();
      assertThat(after.nature()).isEqualTo(KeyNature.KEY);
      assertThat(after.fit()).isEqualTo(before.fit());
      assertThat(after.owner()).isEqualTo(before.owner());
      assertThat(after.length()).isEqualTo(before.length());
    }
  }

  @Test
  void surplusIsOrderedAndDoesNotOverlap() {
    for (int i = 0; i < VALUES; i++) {
      String value = value();
      int end = 0;
      for (TextRange range : reader.thoroughly(value, null).surplusRanges()) {
        assertThat(range.start()).isGreaterThanOrEqualTo(end);
        assertThat(range.length()).isPositive();
        end = range.end();
      }
      assertThat(end).isLessThanOrEqualTo(value.length());
    }
  }

  private String value() {
    List<String> examples = new ArrayList<>(List.of("", "changeme", "ollama", "a b", "x"));
    for (ProviderFacts provider : facts.providers()) {
      provider.keys().stream().map(KeyShape::example).forEach(examples::add);
    }
    StringBuilder value = new StringBuilder(any(examples));
    for (int edits = random.nextInt(4); edits > 0; edits--) {
      edit(value);
    }
    return value.length() == 0 ? " " : value.toString();
  }

  private void edit(StringBuilder value) {
    int at = random.nextInt(value.length() + 1);
    switch (random.nextInt(5)) {
      case 0 -> value.setLength(at);
      case 1 -> value.insert(at, damage());
      case 2 -> value.append(damage());
      case 3 -> value.insert(0, any(List.of("Bearer ", "API_KEY=", "key: ", "\"", damage())));
      default -> value.append(value);
    }
  }

  private String damage() {
    int at = random.nextInt(DAMAGE.length());
    return DAMAGE.substring(at, at + 1);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static String cut(String value, List<TextRange> ranges) {
    StringBuilder rest = new StringBuilder(value);
    for (int i = ranges.size() - 1; i >= 0; i--) {
      rest.delete(ranges.get(i).start(), ranges.get(i).end());
    }
    return rest.toString();
  }
}
