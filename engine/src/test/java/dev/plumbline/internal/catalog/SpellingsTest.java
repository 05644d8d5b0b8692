package dev.plumbline.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {
  private static final Catalog ROUTER =
      Samples.router(
          "anthropic/claude-3.7-sonnet",
          "anthropic/claude-haiku-4.5",
          "anthropic/claude-sonnet-4.5",
          "anthropic/claude-sonnet-5",
          "~anthropic/claude-sonnet-latest",
          "deepseek/deepseek-r1",
          "google/gemini-2.5-pro",
          "google/gemini-2.5-pro-preview-05-06",
          "meta-llama/llama-3.1-8b-instruct",
          "mistralai/mistral-large-2411",
          "mistralai/mistral-large-2512",
          "openai/gpt-4o",
          "openai/gpt-4o-mini",
          "openrouter/auto",
          "qwen/qwen3-235b-a22b",
          "x-ai/grok-4.6",
          "one/twin-1",
          "other/twin-1",
          "z-ai/glm-4.6");

  @ParameterizedTest
  @CsvSource({
    "anthropic/claude-sonnet-4.5, anthropic/claude-sonnet-4.5",
    "Anthropic/Claude-Sonnet-4.5, anthropic/claude-sonnet-4.5",
    "anthropic/claude-sonnet-4-5, anthropic/claude-sonnet-4.5",
    "anthropic/claude_sonnet_4_5, anthropic/claude-sonnet-4.5",
    "anthropic/claude sonnet 4.5, anthropic/claude-sonnet-4.5",
    "google:gemini-2.5-pro, google/gemini-2.5-pro",
    "openrouter:google/gemini-2.5-pro, google/gemini-2.5-pro",
    "anthropic/claude-4.5-sonnet, anthropic/claude-sonnet-4.5",
    "anthropic/claude-sonnet4.5, anthropic/claude-sonnet-4.5",
    "anthropic/claude-3-7-sonnet-20250219, anthropic/claude-3.7-sonnet",
    "anthropic/claude-3-7-sonnet@20250219, anthropic/claude-3.7-sonnet",
    "anthropic/claude-haiku-4-5-latest, anthropic/claude-haiku-4.5",
    "claude-sonnet-4-5, anthropic/claude-sonnet-4.5",
    "claude-sonnet-4-5-20250929, anthropic/claude-sonnet-4.5",
    "anthropic/anthropic/claude-sonnet-4.5, anthropic/claude-sonnet-4.5",
    "openrouter/anthropic/claude-sonnet-4.5, anthropic/claude-sonnet-4.5",
    "openrouter/openrouter/auto, openrouter/auto",
    "gemini/gemini-2.5-pro, google/gemini-2.5-pro",
    "google/Gemini 2.5 Pro, google/gemini-2.5-pro",
    "meta/llama-3.1-8b-instruct, meta-llama/llama-3.1-8b-instruct",
    "openai/gpt4o, openai/gpt-4o",
    "qwen/qwen-3-235b-a22b, qwen/qwen3-235b-a22b",
    "xai/grok-4.6, x-ai/grok-4.6",
    "zai/glm-4.6, z-ai/glm-4.6",
    "zai/glm-4p6, z-ai/glm-4.6",
    "one/twin.1, one/twin-1",
    "anthropic/claude-sonnet-latest, ~anthropic/claude-sonnet-latest"
  })
  void anotherSpellingOfTheSameModelIsUnderstood(String spelled, String id) {
    assertThat(ROUTER.sameModel(spelled)).isNotNull().extracting(CatalogModel::id).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "anthropic/",
        "anthropic",
        "latest",
        "anthropic/claude-sonnet",
        "anthropic/claude-sonnet-5.4",
        "anthropic/claude-sonnet-4.6",
        "anthropic/claude-5.4-sonnet",
        "openai/claude-sonnet-4.5",
        "openai/anthropic/claude-sonnet-4.5",
        "google/gemini-2.5-pro-preview-06-05",
        "google/gemini-5.2-pro",
        "mistralai/mistral-large",
        "mistralai/mistral-large-latest",
        "openai/gpt-4o-2024-08-06",
        "openai/gpt-4",
        "twin-1",
        "third/twin-1",
        "meta-llama/llama-8.1-3b-instruct",
        "unsloth/llama-3.1-8b-instruct"
      })
  void whatCouldBeAnotherModelIsLeftAlone(String spelled) {
    assertThat(ROUTER.sameModel(spelled)).isNull();
  }

  @Test
  void twoDatesAreTwoModels() {
    Catalog catalog = Samples.router("anthropic/claude-3-5-sonnet-20241022");
    assertThat(catalog.sameModel("anthropic/claude-3-5-sonnet-20240620")).isNull();
    assertThat(catalog.sameModel("anthropic/claude-3.5-sonnet")).isNotNull();
  }

  @Test
  void whereVendorsStandBeforeADotTheyAreTold() {
    Catalog catalog =
        Samples.dotted(
            "anthropic.claude-opus-4-8",
            "us.anthropic.claude-opus-4-8",
            "zai.glm-4.7",
            "us.zai.glm-5.3");
    assertThat(catalog.sameModel("us.anthropic.claude-opus-4.8"))
        .isNotNull()
        .extracting(CatalogModel::id)
        .isEqualTo("us.anthropic.claude-opus-4-8");
    assertThat(catalog.sameModel("eu.anthropic.claude-opus-4.8")).isNull();
    assertThat(catalog.sameModel("anthropic/claude-opus-4.8"))
        .isNotNull()
        .extracting(CatalogModel::id)
        .isEqualTo("anthropic.claude-opus-4-8");
    assertThat(catalog.sameModel("glm-4-7"))
        .isNotNull()
        .extracting(CatalogModel::id)
        .isEqualTo("zai.glm-4.7");
    assertThat(catalog.sameModel("eu.zai.glm-5.3"))
        .isNotNull()
        .extracting(CatalogModel::id)
        .isEqualTo("us.zai.glm-5.3");
  }
}
