package dev.plumbline.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionNamesTest {
  private final OptionNames options =
      new OptionNames(
          List.of(
              new OptionFact(
                  "promptCaching", OptionType.FLAG, "caches", List.of("awsUsePromptCache")),
              new OptionFact("maxTokens", OptionType.NUMBER, null, List.of("max_output_tokens")),
              new OptionFact("topP", OptionType.NUMBER, null, List.of())),
          Map.of("api_base", "/baseUrl"));

  @ParameterizedTest
  @CsvSource({
    "prompt_caching, promptCaching",
    "PromptCaching, promptCaching",
    "awsUsePromptCache, promptCaching",
    "promtCaching, promptCaching",
    "max-tokens, maxTokens",
    "maxTokesn, maxTokens",
    "maxOutputTokens, maxTokens",
    "top_p, topP",
  })
  void otherSpellingsLeadToTheOption(String written, String name) {
    assertThat(options.meant(written)).extracting(OptionFact::name).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p", "topK", "tokens", "caching", "temperature"})
  void otherNamesLeadNowhere(String written) {
    assertThat(options.meant(written)).isNull();
  }

  @Test
  void onlyTheExactNameIsAnOption() {
    assertThat(options.named("maxTokens")).isNotNull();
    assertThat(options.named("max_tokens")).isNull();
  }

  @Test
  void whatIsNoOptionIsSentToItsPlace() {
    assertThat(options.belongsAt("api_base")).isEqualTo("/baseUrl");
    assertThat(options.belongsAt("maxTokens")).isNull();
  }
}
