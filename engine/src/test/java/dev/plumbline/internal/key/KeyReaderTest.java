package dev.plumbline.internal.key;

import static dev.plumbline.internal.key.KeyTexts.KEY;
import static dev.plumbline.internal.key.KeyTexts.LETTERS;
import static dev.plumbline.internal.key.KeyTexts.filled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Secret;
import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands in key fields, and what surrounds keys there; values as {@link KeyTexts} writes them.
 */
class KeyReaderTest {
  private final Facts facts = SomeProviders.facts();
  private final KeyReader reader = new KeyReader(facts);

  @Test
  void nothingIsNothing() {
    assertThat(reader.read(null, null)).isEqualTo(KeyReading.NOTHING);
    assertThat(reader.read(Secret.of(""), facts.provider("openrouter")))
        .isEqualTo(KeyReading.NOTHING);
    assertThat(KeyReading.NOTHING.given()).isFalse();
    assertThat(KeyReading.NOTHING.blank()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\n",
        "\u00A0\u200B",
        "\"\"",
        "''",
        "Bearer ",
        "bearer:",
        "\uFEFF",
        "OPENAI_API_KEY="
      })
  void wrappingAroundNothingIsBlank(String value) {
    KeyReading reading = read(value, "openrouter");
    assertThat(reading.blank()).isTrue();
    assertThat(reading.length()).isZero();
    assertThat(total(reading)).isEqualTo(value.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "[@K ]|blanks",
        "[ @K]|blanks",
        "[\\t@K\u00A0]|blanks",
        "[@K\\n]|line-break",
        "[@K \\r\\n]|blanks line-break",
        "['@K']|quotes",
        "[\"@K\"]|quotes",
        "[`@K`]|quotes",
        "[\u201C@K\u201D]|quotes",
        "[\u300C@K\u300D]|quotes",
        "[\"@K]|quotes",
        "[@K']|quotes",
        "[\\\\\"@K\\\\\"]|quotes",
        "[<@K>]|quotes",
        "[Bearer @K]|scheme",
        "[bearer: @K]|scheme",
        "[BEARER @K]|scheme",
        "[Bearer Bearer @K]|scheme",
        "[Bearer@K]|stray",
        "[Authorization: Bearer @K]|scheme",
        "[-H \"Authorization: Bearer @K\"]|quotes scheme",
        "[x-api-key: @K]|scheme",
        "[X-Goog-Api-Key: @K]|scheme",
        "[OPENROUTER_API_KEY=@K]|assignment",
        "[export OPENROUTER_API_KEY=@K]|assignment",
        "[export OPENROUTER_API_KEY='@K';]|assignment punctuation quotes",
        "[$env:OPENROUTER_API_KEY = \"@K\"]|assignment quotes",
        "[\"apiKey\": \"@K\",]|assignment punctuation quotes",
        "[apiKey: @K]|assignment",
        "[api_key = @K]|assignment",
        "[key=@K]|assignment",
        "[?api_key=@K]|assignment",
        "[--api-key @K]|assignment",
        "[--api-key=@K]|assignment",
        "[MY_COMPANY_SECRET=@K]|assignment",
        "['OPENROUTER_API_KEY=@K']|assignment quotes",
        "[@K,]|punctuation",
        "[@K;]|punctuation",
        "[@K\uFF0C]|punctuation",
        "[- @K]|punctuation",
        "[@K \\\\]|blanks punctuation",
        "[\uFEFF@K]|invisible",
        "[@K\u200B]|invisible",
        "[\u202A@K\u202C]|invisible",
        "[sk-or-\u200Bv1-@H]|invisible",
        "[sk-or-\u00ADv1-@H]|invisible",
        "[sk-or-v1-\\n@H]|line-break",
        "[sk-or-v1- @H]|blanks",
        "[\u0001@K]|invisible",
        "[my key is @K]|stray",
        "[@K (work)]|stray",
        "[@K # OpenRouter]|stray",
        "[@K)]|stray",
        "[\u4E3Aa@K]|stray",
        "[@K\u3002]|punctuation",
        "[\uD83D\uDD11@K]|stray",
        "[ \"Bearer '@K' \"]|blanks quotes scheme",
      })
  void surplusIsFoundAndWhatRemainsIsTheKey(String template, String kinds) {
    String value = filled(template.substring(1, template.length() - 1));
    KeyReading reading = read(value, "openrouter");
    assertThat(reading.nature()).isEqualTo(KeyNature.KEY);
    assertThat(cut(value, reading)).isEqualTo(KEY);
    assertThat(reading.fit().form()).isEqualTo(KeyForm.FITS);
    assertThat(reading.length()).isEqualTo(73);
    assertThat(reading.surplus().stream().map(part -> part.kind().id()).distinct().sorted())
        .containsExactly(kinds.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "@K\\n@K, 73",
    "@K @K, 73",
    "@K@K, 73",
    "'@K,@K,@K', 73",
  })
  void aKeyEnteredTwiceIsCutBehindTheFirst(String template, int length) {
    String value = filled(template);
    KeyReading reading = read(value, "openrouter");
    assertThat(reading.nature()).isEqualTo(KeyNature.REPEATED);
    assertThat(reading.length()).isEqualTo(length);
    assertThat(cut(value, reading)).isEqualTo(KEY);
    assertThat(reading.fit().form()).isEqualTo(KeyForm.FITS);
  }

  @Test
  void anOpenShapeDoesNotSwallowARepetition() {
    String key = "sk-proj-" + LETTERS;
    KeyReading reading = read(key + key, "openai");
    assertThat(reading.nature()).isEqualTo(KeyNature.REPEATED);
    assertThat(cut(key + key, reading)).isEqualTo(key);
  }

  @Test
  void twoDifferentKeysAreLeftAlone() {
    KeyReading reading = read(KEY + " sk-proj-" + LETTERS, "openrouter");
    assertThat(reading.nature()).isEqualTo(KeyNature.SENTENCE);
    assertThat(reading.surplus()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "changeme                                | placeholder",
        "ChangeMe                                | placeholder",
        "your-api-key                            | placeholder",
        "\"your-api-key\"                        | placeholder",
        "<your key>                              | placeholder",
        "sk-xxxxxxxxxxxx                         | placeholder",
        "YOUR_OPENROUTER_KEY_HERE                | placeholder",
        "sk-...                                  | placeholder",
        "ollama                                  | dummy",
        "EMPTY                                   | dummy",
        "not-needed                              | dummy",
        "sk-0****                                | masked",
        "sk-or-v1-abc...def                      | masked",
        "sk-or-v1-\u2026def                      | masked",
        "\u2022\u2022\u2022\u2022\u2022\u2022    | masked",
        "****************                        | masked",
        "sk-or-v1-xxxxxxxxxxxxxxxxxxxx           | masked",
        "https://openrouter.ai/api/v1            | url",
        "http://localhost:11434                  | url",
        "openrouter.ai/settings/keys             | url",
        "www.example.com                         | url",
        "api.openai.com                          | url",
        "localhost:11434                         | url",
        "alice@acme.example                      | email",
        "${OPENROUTER_API_KEY}                   | reference",
        "$OPENROUTER_API_KEY                     | reference",
        "Bearer ${OPENROUTER_API_KEY}            | reference",
        "env:OPENROUTER_API_KEY                  | reference",
        "os.environ/OPENROUTER_API_KEY           | reference",
        "{{ secrets.OPENROUTER_API_KEY }}        | reference",
        "${{ secrets.OPENROUTER_API_KEY }}       | reference",
        "{env:OPENROUTER_API_KEY}                | reference",
        "%OPENROUTER_API_KEY%                    | reference",
        "process.env.OPENROUTER_API_KEY          | reference",
        "op://vault/openrouter/credential        | reference",
        "$(cat key.txt)                          | reference",
        "OPENROUTER_API_KEY                      | variable-name",
        "ACME_LLM_TOKEN                          | variable-name",
        "~/keys/openrouter.txt                   | path",
        "/home/alice/key                         | path",
        "C:\\keys\\openrouter.txt                | path",
        "this is my key                          | sentence",
        "Enter your key in the settings          | sentence",
        "{\"clientid\":\"sb-0\",\"clientsecret\":\"0\"} | json",
        "{\"apiKey\": \"x\"                      | json",
        "-----BEGIN PRIVATE KEY----- MII         | pem",
        "-----BEGIN CERTIFICATE----- MII         | certificate",
        "eyJhbGciOi.eyJzdWIi.c2ln                | jwt",
        "\u0437\u0434\u0440\u0430\u0432\u0435\u0439 | non-ascii",
        "sk-or-v1-\u0430bc                       | non-ascii",
        "sk\u2013or\u2013v1\u2013abc             | non-ascii",
        "sk-or-\uFFFD\uFFFD                      | unreadable",
      })
  void whatIsNoKeyIsCalledByItsName(String value, String nature) {
    assertThat(read(value, "openrouter").nature().id()).isEqualTo(nature);
    assertThat(read(value, null).nature().id()).isEqualTo(nature);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my-saved-password-000",
        "0000000000000000000000000000000000000000",
        "proxy-mode",
        "abc/def+ghi==",
        "user:password",
        "key-0123456789",
        "a.b.c",
        "p@ssw0rd!",
        "00000000-0000-0000-0000-000000000000",
        "dev_team_access",
        "dGhpc19pc19hX2tleQ==",
        "tok_1a2b3c4d5e6f",
        "AKIA",
        "Xxyz-xxx-000",
        "1*2",
        "a#b",
        "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIj1",
        "/+abcdefghijklmnopqrstuvwxyz0123456789+/",
      })
  void unusualValuesMayBeKeys(String value) {
    KeyReading reading = read(value, "openai-compatible");
    assertThat(reading.nature()).isEqualTo(KeyNature.KEY);
    assertThat(reading.surplus()).isEmpty();
    assertThat(reading.fit().form()).isEqualTo(KeyForm.FITS);
    assertThat(reading.length()).isEqualTo(value.length());
  }

  @Test
  void aReferenceTellsTheVariableOnlyIfItIsKnown() {
    assertThat(read("${OPENROUTER_API_KEY}", null).variable()).isEqualTo("OPENROUTER_API_KEY");
    assertThat(read("OPENAI_API_KEY", null).variable()).isEqualTo("OPENAI_API_KEY");
    assertThat(read("${MY_SECRET_KEY}", null).variable()).isNull();
  }

  private KeyReading read(String value, @Nullable String provider) {
    return reader.read(Secret.of(value), provider == null ? null : facts.provider(provider));
  }

  private static int total(KeyReading reading) {
    return reading.surplus().stream().mapToInt(part -> part.range().length()).sum();
  }

  private static String cut(String value, KeyReading reading) {
    StringBuilder rest = new StringBuilder(value);
    List<TextRange> ranges = reading.surplusRanges();
    for (int i = ranges.size() - 1; i >= 0; i--) {
      rest.delete(ranges.get(i).start(), ranges.get(i).end());
    }
    return rest.toString();
  }
}
