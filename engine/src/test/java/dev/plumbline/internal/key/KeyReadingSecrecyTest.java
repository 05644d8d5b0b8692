package dev.plumbline.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Secret;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyReadingSecrecyTest {
  private static final int KEYS_A_PROVIDER = 1_000;
  private static final int WINDOW = 8;
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final List<String> WRAPPINGS =
      List.of(
          "%s", " %s\n", "Bearer %s", "\"%s\"", "X_KEY=%s", "%s%s", "my key %s", "{\"k\":\"%s\"}");

  private final Facts facts = SomeProviders.facts();
  private final KeyReader reader = new KeyReader(facts);

  @Test
  void noReadingHoldsAPartOfAKey() {
    Random random = new Random(7);
    for (ProviderFacts provider : facts.providers()) {
      for (int i = 0; i < KEYS_A_PROVIDER; i++) {
        String secret = letters(random, 24 + random.nextInt(60));
        String prefix = prefix(provider, random);
        String wrapping = WRAPPINGS.get(random.nextInt(WRAPPINGS.size()));
        String value = wrapping.replace("%s", prefix + secret);
        assertHidden(secret, reader.read(Secret.of(value), provider).toString());
        assertHidden(secret, reader.read(Secret.of(value), null).toString());
      }
    }
  }

  private static String prefix(ProviderFacts provider, Random random) {
    List<KeyShape> shapes = provider.keys();
    return shapes.isEmpty() ? "" : shapes.get(random.nextInt(shapes.size())).prefix();
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  private static void assertHidden(String secret, String shown) {
    for (int at = 0; at + WINDOW <= secret.length(); at++) {
      assertThat(shown.contains(secret.substring(at, at + WINDOW))).isFalse();
    }
  }
}
