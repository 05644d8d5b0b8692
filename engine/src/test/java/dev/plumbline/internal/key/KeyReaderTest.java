package dev.plumbline.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Secret;
import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of values. In them {@code @K} stands for an OpenRouter key, {@code @H}, {@code @S} and
 * {@code @B} for 64, 63 and 32 hexadecimal digits, {@code @L} for 52 letters and digits.
 */
class KeyReaderTest {
  private static final String HEX =
      "0123456789abcdef5e1c0b7a2d3f4e6899aabbccddeeff00f1e2d3c4b5a69788";
  private static final String LETTERS = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2bC3dE4fG5hI6jK7L";
  private static final String KEY = "sk-or-v1-" + HEX;

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

  private static String filled(String template) {
    return template
        .translateEscapes()
        .replace("@K", KEY)
        .replace("@H", HEX)
        .replace("@S", HEX.substring(1))
        .replace("@B", HEX.substring(0, 32))
        .replace("@L", LETTERS);
  }
}
