package dev.plumbline.internal.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedCatalogsTest {
  private static final Catalogs CATALOGS = Shipped.catalogs();

  static Stream<String> providers() {
    return Shipped.files().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyCatalogSaysWhoseItIsWhereItComesFromAndWhatItsSilenceMeans(String provider) {
    Catalog catalog = CATALOGS.of(provider);
    assertThat(catalog).isNotNull();
    assertThat(catalog.provider()).isEqualTo(provider);
    assertThat(catalog.models()).isNotEmpty();
    assertThat(catalog.provenance().because()).endsWith(".");
    assertThat(catalog.provenance().sources())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.date()).isBeforeOrEqualTo(catalog.provenance().converted());
              assertThat(source.license().isEmpty()).isEqualTo(source.version().isEmpty());
            });
  }

  @ParameterizedTest
  @MethodSource("providers")
  void aModelIsOneLineInTheOrderOfIdsSoThatADifferenceIsReadable(String provider) {
    String text = new String(Shipped.bytes(Shipped.files().get(provider)), UTF_8);
    List<String> ids = Shipped.catalog(provider).models().stream().map(CatalogModel::id).toList();
    List<String> lines = text.lines().filter(line -> line.startsWith("    {")).toList();
    assertThat(lines).hasSameSizeAs(ids);
    for (int at = 0; at < ids.size(); at++) {
      assertThat(lines.get(at)).startsWith("    {\"id\":\"" + ids.get(at) + "\"");
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void noModelContradictsItself(String provider) {
    assertThat(Shipped.catalog(provider).models())
        .allSatisfy(
            model -> {
              assertThat(model.id()).doesNotContainAnyWhitespaces();
              assertThat(model.limits().output())
                  .isLessThanOrEqualTo(Math.max(model.limits().context(), 0));
              assertThat(model.abilities().input()).contains("text");
            });
  }

  @ParameterizedTest
  @MethodSource("providers")
  void everyModelIsItsOwnSpelling(String provider) {
    Catalog catalog = Shipped.catalog(provider);
    assertThat(catalog.models())
        .allSatisfy(model -> assertThat(catalog.sameModel(model.id())).isSameAs(model));
  }

  @ParameterizedTest
  @CsvSource({
    "openrouter, zai/glm-5.3, z-ai/glm-5.3",
    "openrouter, xai/grok-4.7, x-ai/grok-4.7",
    "openrouter, anthropic/claude-4.5-sonnet, anthropic/claude-sonnet-4.5",
    "openrouter, claude-sonnet-4-5-20250929, anthropic/claude-sonnet-4.5",
    "openrouter, openrouter/google/gemini-2.5-pro, google/gemini-2.5-pro",
    "anthropic, anthropic/claude-sonnet-4.5, claude-sonnet-4-5",
    "anthropic, claude-4.8-opus, claude-opus-4-8",
    "gemini, google/gemini-2.5-pro, gemini-2.5-pro",
    "groq, gpt-oss-120b, openai/gpt-oss-120b",
    "vercel-ai-gateway, z-ai/glm-5.3, zai/glm-5.3",
    "vercel-ai-gateway, x-ai/grok-4.7, spacexai/grok-4.7",
    "fireworks, deepseek-v4.1-flash, accounts/fireworks/models/deepseek-v4p1-flash",
    "bedrock, anthropic.claude-opus-4.8, anthropic.claude-opus-4-8",
    "huggingface, deepseek/deepseek-v4.1-flash, deepseek-ai/DeepSeek-V4.1-Flash"
  })
  void theSameModelIsKnownInTheSpellingOfOthers(String provider, String spelled, String id) {
    assertThat(Shipped.catalog(provider).sameModel(spelled))
        .isNotNull()
        .extracting(CatalogModel::id)
        .isEqualTo(id);
  }

  @Test
  void allCatalogsLoadFastAndStaySmall() {
    Map<String, Path> files = Shipped.files();
    List<byte[]> contents = files.values().stream().map(Shipped::bytes).toList();
    List<Catalog> kept = new ArrayList<>();
    Duration fastest = Duration.ofDays(1);
    for (int round = 0; round < 20; round++) {
      kept.clear();
      long start = System.nanoTime();
      contents.forEach(content -> kept.add(Catalog.read(content)));
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
    }
    assertThat(kept.stream().mapToInt(catalog -> catalog.models().size()).sum())
        .isGreaterThan(1_200);
    assertThat(fastest).isLessThan(Duration.ofMillis(100));
    assertThat(retained(contents)).isLessThan(10_000_000);
  }

  private static long retained(List<byte[]> contents) {
    long before = used();
    List<Catalog> kept = contents.stream().map(Catalog::read).toList();
    kept.forEach(catalog -> catalog.nearest("gpt-40", 1));
    kept.forEach(catalog -> catalog.sameModel("GPT 4o"));
    long after = used();
    assertThat(kept).hasSameSizeAs(contents);
    return after - before;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
