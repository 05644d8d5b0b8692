package dev.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that was pasted into the wrong field is repeated no more than one in its own. */
class PastedKeysTest {
  private static final String REST = "0123456789abcdef".repeat(4);
  private static final String KEY = "sk-or-v1-" + REST;

  @ParameterizedTest
  @ValueSource(strings = {"provider", "model", "region", "baseUrl"})
  void noTextRepeatsIt(String field) {
    repeatsNothing(field, KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openrouter", "openai", "azure-openai", "bedrock", "ollama", "our-own"})
  void aKeyWithoutItsBeginningIsNotRepeatedInPlaceOfAModel(String provider) {
    repeatsNothing("model", REST.substring(0, 30), provider);
  }

  private static void repeatsNothing(String field, String key) {
    repeatsNothing(field, key, "openrouter");
  }

  private static void repeatsNothing(String field, String key, String provider) {
    Map<String, Value> document = new LinkedHashMap<>();
    document.put("provider", Value.of(provider));
    document.put("apiKeyEnv", Value.of("K"));
    document.put("model", Value.of("openai/gpt-4o-mini"));
    document.put(field, Value.of(key));
    Setup setup = Setup.of(new Value.Members(document));
    for (Diagnostic found : BuiltIn.all(setup)) {
      String said = found.title() + found.message() + found.arguments() + found.fixes();
      assertThat(said + found.alternatives()).as(found.code()).doesNotContain("01234567");
    }
  }
}
