package dev.plumbline.internal.key;

import static dev.plumbline.internal.key.KeyTexts.HEX;
import static dev.plumbline.internal.key.KeyTexts.KEY;
import static dev.plumbline.internal.key.KeyTexts.LETTERS;
import static dev.plumbline.internal.key.KeyTexts.filled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Secret;
import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How keys stand to what their provider hands out; values as {@link KeyTexts} writes them. */
class KeyFittingTest {
  private final Facts facts = SomeProviders.facts();
  private final KeyReader reader = new KeyReader(facts);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openrouter | @K                          | fits         | openrouter | observed",
        "openrouter | sk-or-v1-@S               | cut          | openrouter | observed",
        "openrouter | sk-or-v1-0123                | cut          | openrouter | observed",
        "openrouter | @K0                         | long         | openrouter | observed",
        "openrouter | @Kabcdef                    | long         | openrouter | observed",
        "openrouter | sk-or-v1-@SO              | altered      | openrouter | observed",
        "openrouter | SK-OR-V1-@H                 | case         | openrouter | observed",
        "openrouter | Sk-or-v1-@H                 | case         | openrouter | observed",
        "openrouter | or-v1-@H                    | no-prefix    | openrouter | observed",
        "openrouter | k-or-v1-@H                  | no-prefix    | openrouter | observed",
        "openrouter | @H                          | no-prefix    | openrouter | observed",
        "openrouter | gsk_@L                  | other-vendor | groq       | observed",
        "openrouter | gsk_abcdefghijklm            | other-vendor | groq       | observed",
        "openrouter | sk-proj-@L              | other-vendor | openai     | observed",
        "openrouter | my-key-0123                  | unrecognized |            | observed",
        "openrouter | sk-@B                      | unrecognized |            | observed",
        "anthropic  | sk-ant-api03-@Labcdefghijklmnopqrstuvwxyz0123456789abcdeAA | fits | anthropic | observed",
        "anthropic  | sk-ant-admin01-@Labcdefghijklmnopqrstuvwxyz0123456789abcdeAA | wrong-line | anthropic | observed",
        "anthropic  | sk-ant-api03-0123            | cut          | anthropic  | observed",
        "anthropic  | @K                          | other-vendor | openrouter | observed",
        "openai     | sk-proj-@L              | fits         | openai     | observed",
        "openai     | sk-proj-0123                 | cut          | openai     | observed",
        "openai     | sk-0123                      | unrecognized |            | convention",
        "openai     | sk-@L                   | fits         |            | convention",
        "openai     | @K                          | other-vendor | openrouter | observed",
        "openai     | proj-@L                 | no-prefix    | openai     | observed",
        "deepseek   | sk-@B                      | fits         |            | observed",
        "deepseek   | sk-0123                      | unrecognized |            | convention",
        "deepseek   | @K                          | other-vendor | openrouter | observed",
        "moonshot   | sk-kimi-@L              | fits         | moonshot   | convention",
        "gemini     | AQ.Ab0000000000000000000000  | fits         | gemini     | observed",
        "gemini     | AQ110000000000000000000000000000000000000000 | other-vendor | vertex | convention",
        "gemini     | AIzaSy0000                   | cut          | gemini     | observed",
        "gemini     | aiza00000000000000000000000000000000000 | case | gemini | observed",
        "nvidia     | my-saved-password-000        | unrecognized |            | observed",
        "bedrock    | AKIAAAAAAAAAAAAAAAAA         | fits         | bedrock    | observed",
        "bedrock    | ABIAAAAAAAAAAAAAAAAA         | fits         | bedrock    | observed",
        "bedrock    | 0000000000000000000000000000000000000000 | fits |        | convention",
        "mistral    | @B                         | fits         |            | observed",
        "mistral    | @B0                        | unrecognized |            | convention",
        "mistral    | @K                          | other-vendor | openrouter | observed",
        "zai        | @B.abcdefghijklmnop        | fits         | zai        | observed",
        "litellm    | sk-1234abcd                  | fits         |            | documented",
        "litellm    | sk-@L                   | fits         |            | documented",
        "litellm    | @K                          | other-vendor | openrouter | observed",
        "nebius     | anything-goes-here           | fits         |            |",
        "nebius     | @K                          | other-vendor | openrouter | observed",
        "openai-compatible | @K                   | fits         | openrouter |",
      })
  void keysAreHeldAgainstTheirProvider(
      String provider, String template, String form, String vendor, String confidence) {
    KeyReading reading = read(filled(template), provider);
    assertThat(reading.nature()).isEqualTo(KeyNature.KEY);
    assertThat(id(reading.fit().form())).isEqualTo(form);
    assertThat(reading.owner().vendor()).isEqualTo(vendor);
    assertThat(id(reading.fit().confidence())).isEqualTo(confidence);
    assertThat(reading.surplus()).isEmpty();
  }

  private static @Nullable String id(@Nullable Choice choice) {
    return choice == null ? null : choice.id();
  }

  @Test
  void theProductLineIsTold() {
    KeyReading admin = read("sk-ant-admin01-" + "0".repeat(93) + "AA", "openai");
    assertThat(admin.owner().vendor()).isEqualTo("anthropic");
    assertThat(admin.owner().line()).isEqualTo("admin");
    assertThat(admin.owner().usable()).isFalse();
    KeyReading plan = read("sk-kimi-" + LETTERS, "moonshot");
    assertThat(plan.owner().line()).isEqualTo("coding-plan");
    assertThat(plan.owner().endpoints()).containsExactly("coding");
  }

  @Test
  void anAmbiguousKeyStaysAmbiguous() {
    KeyOwner owner = read("sk-" + HEX.substring(0, 32), null).owner();
    assertThat(owner.vendor()).isNull();
    assertThat(owner.vendors()).containsExactlyInAnyOrder("deepseek", "litellm");
    assertThat(read("sk-" + HEX.substring(0, 32), "deepseek").owner().line())
        .isEqualTo("inference");
  }

  @Test
  void whatIsExpectedIsTold() {
    KeyFit fit = read("my-key", "openrouter").fit();
    assertThat(fit.expectedPrefix()).isEqualTo("sk-or-v1-");
    assertThat(fit.minLength()).isEqualTo(73);
    assertThat(fit.maxLength()).isEqualTo(73);
    KeyFit open = read("my-key", "openai").fit();
    assertThat(open.expectedPrefix()).isEqualTo("sk-proj-");
    assertThat(open.minLength()).isEqualTo(48);
    assertThat(open.maxLength()).isZero();
  }

  @Test
  void marksPointAtWhatIsWrong() {
    String altered = "sk-or-v1-" + HEX.substring(0, 20) + "O" + HEX.substring(21);
    assertThat(read(" " + altered, "openrouter").marks()).containsExactly(new TextRange(30, 31));
    assertThat(read(KEY + "abc", "openrouter").marks()).containsExactly(new TextRange(73, 76));
    assertThat(read("SK-or-v1-" + HEX, "openrouter").marks()).containsExactly(new TextRange(0, 9));
    assertThat(read("sk-or-v1-\u0430\u0431c\u0432", "openrouter").marks())
        .containsExactly(new TextRange(9, 11), new TextRange(12, 13));
  }

  @Test
  void aServiceAccountIsADocumentThatFitsItsProvider() {
    String document = "{\n  \"type\": \"service_account\",\n  \"project_id\": \"p\"\n}\n";
    KeyReading reading = read(document, "vertex");
    assertThat(reading.nature()).isEqualTo(KeyNature.JSON);
    assertThat(reading.fit().form()).isEqualTo(KeyForm.FITS);
    assertThat(reading.owner().line()).isEqualTo("service-account");
    assertThat(reading.surplus()).isEmpty();
    assertThat(read(document, "gemini").fit().form()).isEqualTo(KeyForm.OTHER_VENDOR);
  }

  @Test
  void aTokenIsAKeyWhereTheProviderHandsOutTokens() {
    String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
    assertThat(read(token, "minimax").nature()).isEqualTo(KeyNature.KEY);
    assertThat(read(token, "openrouter").nature()).isEqualTo(KeyNature.JWT);
  }

  @Test
  void whatIsTooLongIsNotRead() {
    KeyReading reading = read("x".repeat(1_000_000), "openrouter");
    assertThat(reading.nature()).isEqualTo(KeyNature.UNREADABLE);
  }

  @Test
  void confidenceOfARecognizedKeyIsToldWithoutAProvider() {
    assertThat(read(KEY, null).fit().confidence()).isEqualTo(Confidence.OBSERVED);
    assertThat(read(KEY, null).fit().form()).isNull();
  }

  private KeyReading read(String value, @Nullable String provider) {
    return reader.read(Secret.of(value), provider == null ? null : facts.provider(provider));
  }
}
