package dev.plumbline.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestIdsTest {
  private static final Catalog ROUTER =
      Samples.router(
          "anthropic/claude-haiku-4.5",
          "anthropic/claude-opus-4.5",
          "anthropic/claude-sonnet-4.5",
          "anthropic/claude-sonnet-4.5:batch",
          "anthropic/claude-sonnet-5",
          "google/gemini-2.5-flash",
          "google/gemini-2.5-flash-lite",
          "google/gemini-2.5-pro",
          "google/gemini-3-pro-preview",
          "openai/gpt-4.1",
          "openai/gpt-4o",
          "openai/gpt-4o-mini",
          "openai/o3",
          "tiny/free-one:free",
          "z-ai/glm-4.6");

  @ParameterizedTest
  @CsvSource({
    "anthropic/claude-sonet-4.5, anthropic/claude-sonnet-4.5",
    "anthropic/calude-sonnet-4.5, anthropic/claude-sonnet-4.5",
    "antropic/claude-sonnet-4.5, anthropic/claude-sonnet-4.5",
    "antropic/claude-sonet-4.5, anthropic/claude-sonnet-4.5",
    "claude-sonet-4-5, anthropic/claude-sonnet-4.5",
    "google/claude-sonnet-4.5, anthropic/claude-sonnet-4.5",
    "anthropic/claude-sonnet-4.5-20250929, anthropic/claude-sonnet-4.5",
    "anthropic/claude-4.5-haiku, anthropic/claude-haiku-4.5",
    "openai/gtp-4o, openai/gpt-4o",
    "openai/gpt-4o-nonexistent, openai/gpt-4o",
    "openai/gpt-4o-mini-high, openai/gpt-4o-mini",
    "opena/gpt-4o, openai/gpt-4o",
    "google/gemini-3-pro, google/gemini-3-pro-preview",
    "google/gemini-2.5-flash-preview-05-20, google/gemini-2.5-flash",
    "gemini-2.5-fash-lite, google/gemini-2.5-flash-lite",
    "tiny/fre-one:free, tiny/free-one:free",
    "zai/glm4.6, z-ai/glm-4.6",
    "O3, openai/o3"
  })
  void aSlipIsAnsweredWithTheIdThatWasMeant(String wrong, String id) {
    assertThat(Samples.ids(ROUTER.nearest(wrong, 5))).first().isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "anthropic/",
        "asdf",
        "my-model",
        "default",
        "gpt",
        "claude",
        "gemini",
        "latest",
        "o1",
        "google/o9",
        "foo/bar",
        "mistral/mistral-large",
        "deepseek/deepseek-chat",
        "google/claude-sonet-4.5x",
        "https://openrouter.ai/models",
        "sk-or-v1-0000000000000000000000000000000000000000000000000000000000000000"
      })
  void nothingIsBetterThanSomethingFarFetched(String id) {
    assertThat(ROUTER.nearest(id, 5)).isEmpty();
  }

  @Test
  void theNearestComesFirstAndEquallyNearIdsInTheirOrder() {
    assertThat(Samples.ids(ROUTER.nearest("anthropic/claude-sonnet-4", 5)))
        .containsExactly("anthropic/claude-sonnet-4.5", "anthropic/claude-sonnet-5");
    assertThat(Samples.ids(Samples.router("b/model-2", "b/model-1").nearest("model-3", 5)))
        .containsExactly("b/model-1", "b/model-2");
  }

  @Test
  void aLetterIsASlipAndADigitIsAnotherVersion() {
    assertThat(Samples.ids(ROUTER.nearest("google/gemini-3-pro", 5)))
        .containsExactly("google/gemini-3-pro-preview", "google/gemini-2.5-pro");
    assertThat(Samples.ids(ROUTER.nearest("openai/gpt-4", 5)))
        .containsExactly("openai/gpt-4o", "openai/gpt-4.1");
  }

  @Test
  void theSameVendorWeighsMoreThanFewerEdits() {
    Catalog catalog = Samples.router("one/model-abcd", "other/model-abxx");
    assertThat(Samples.ids(catalog.nearest("other/model-abcd", 5)))
        .containsExactly("other/model-abxx", "one/model-abcd");
  }

  @Test
  void theSamePlaceComesBeforeOthers() {
    Catalog catalog =
        Samples.dotted(
            "amazon.nova-pro-v1:0", "eu.amazon.nova-pro-v1:0", "us.amazon.nova-pro-v1:0");
    assertThat(Samples.ids(catalog.nearest("us.amazon.nova-por-v1:0", 2)))
        .containsExactly("us.amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0");
  }

  @Test
  void noMoreAreGivenThanWereAskedFor() {
    assertThat(ROUTER.nearest("anthropic/claude-sonnet-4", 1)).hasSize(1);
    assertThat(ROUTER.nearest("anthropic/claude-sonnet-4", 0)).isEmpty();
  }

  @Test
  void whatDoesNotChatIsNotOffered() {
    Catalog catalog =
        Samples.withModels("{\"id\": \"painter-2\", \"type\": \"image\"}, {\"id\": \"painter-1\"}");
    assertThat(Samples.ids(catalog.nearest("painter-3", 5))).containsExactly("painter-1");
  }

  @Test
  void aVeryLongTextIsNoSlip() {
    assertThat(ROUTER.nearest("openai/gpt-4o-" + "x".repeat(1_000_000), 5)).isEmpty();
  }
}
