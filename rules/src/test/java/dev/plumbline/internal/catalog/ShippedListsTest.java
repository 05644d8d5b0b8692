package dev.plumbline.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.ModelListing;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.RulesReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published lists that the shipped facts name, and what becomes of answers of their form. */
final class ShippedListsTest {
  private static final Facts FACTS = RulesReader.read(RuleSources.builtIn()).knowledge().facts();

  private static Map<String, String> stated(String provider, int list, String json)
      throws IOException, RefusedListException {
    ModelListing listing = FACTS.lists().get(provider).get(list);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    List<ListedModels.Listed> models =
        new ListedModels(listing).read(new ByteArrayInputStream(bytes));
    assertThat(models).hasSize(1);
    return CatalogDiff.stated(models.get(0).model());
  }

  @Test
  void openRoutersListIsReadAsItStands() throws Exception {
    String json =
        """
        {"data":[{"id":"acme/one","canonical_slug":"acme/one-20260101","name":"Acme: One","created":1767225600,
          "context_length":128000,"architecture":{"modality":"text+image->text","input_modalities":["text","image"],"output_modalities":["text"]},
          "pricing":{"prompt":"0.00000125","completion":"0.00001","request":"0","input_cache_read":"0.000000125"},
          "top_provider":{"context_length":128000,"max_completion_tokens":16384,"is_moderated":false},
          "supported_parameters":["max_tokens","reasoning","tools","tool_choice"]}]}
        """;

    assertThat(stated("openrouter", 0, json))
        .containsEntry("name", "Acme: One")
        .containsEntry("context", "128000")
        .containsEntry("output", "16384")
        .containsEntry("input", "text, image")
        .containsEntry("tools", "yes")
        .containsEntry("temperature", "no")
        .containsEntry("reasoning", "true")
        .containsEntry("cost.in", "1.25")
        .containsEntry("cost.out", "10.0")
        .containsEntry("cost.cacheRead", "0.125");
  }

  @Test
  void vercelsListIsReadAsItStands() throws Exception {
    String json =
        """
        {"object":"list","data":[
          {"id":"acme/one","object":"model","name":"One","context_window":200000,"max_tokens":64000,"type":"language",
           "tags":["reasoning","tool-use","vision"],"pricing":{"input":"0.000003","output":"0.000015","input_cache_read":"0.0000003"}},
          {"id":"acme/film","name":"Film","type":"video"}]}
        """;

    assertThat(stated("vercel-ai-gateway", 0, json))
        .containsEntry("output", "64000")
        .containsEntry("tools", "yes")
        .containsEntry("cost.in", "3.0");
  }

  @Test
  void modelsDevIsReadForTheProviderThatIsMeant() throws Exception {
    String json =
        """
        {"mistral":{"id":"mistral","models":{"x":{"id":"x","modalities":{"output":["text"]}}}},
         "openai":{"id":"openai","name":"OpenAI","env":["K"],"models":{"one":{"id":"one","name":"One","reasoning":true,
           "tool_call":true,"temperature":false,"release_date":"2026-01-02","modalities":{"input":["text","pdf"],"output":["text"]},
           "cost":{"input":1.25,"output":10,"cache_read":0.125},"limit":{"context":400000,"output":128000}}}}}
        """;

    assertThat(stated("openai", 0, json))
        .containsEntry("releaseDate", "2026-01-02")
        .containsEntry("temperature", "no")
        .containsEntry("cost.cacheRead", "0.125")
        .containsEntry("context", "400000");
  }

  @Test
  void requestysListIsReadAsItStands() throws Exception {
    String json =
        """
        {"data":[{"id":"acme/one","context_window":1000000,"max_output_tokens":65536,"supports_reasoning":true,
          "input_price":0.00000125,"output_price":0.00001,"cached_price":3.1e-7,"caching_price":null}]}
        """;

    assertThat(stated("requesty", 0, json))
        .containsEntry("cost.in", "1.25")
        .containsEntry("cost.cacheRead", "0.31")
        .containsEntry("reasoning", "true");
  }

  static Stream<ModelListing> all() {
    return FACTS.lists().values().stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyListSaysWhereItComesFromAndTravelsEncrypted(ModelListing listing) {
    assertThat(listing.url()).startsWith("https://");
    assertThat(listing.evidence().sources()).isNotEmpty();
    assertThat(listing.evidence().checked()).isNotNull();
    assertThat(listing.members()).containsKey("id");
    assertThat(listing.members().values()).allMatch(pointer -> pointer.startsWith("/"));
  }

  static List<String> catalogs() {
    return List.copyOf(RuleSources.builtInCatalogs().keySet());
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void aCatalogThatIsWrittenAndReadAgainSaysTheSame(String provider) {
    Catalog read = Catalog.read(RuleSources.builtInCatalogs().get(provider).get());

    assertThat(Catalog.read(read.json()).content()).isEqualTo(read.content());
  }
}
