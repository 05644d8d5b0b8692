package dev.plumbline.internal.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogReadingTest {
  @Test
  void everythingThatIsSaidOfAModelIsRead() {
    Catalog catalog =
        Samples.withModels(
            """
            {"id": "wise-1", "name": "Wise", "type": "image", "lines": ["china"],
             "context": 1000, "output": 100, "input": ["text", "image"], "reasoning": true,
             "thinking": "adaptive", "alwaysThinks": true, "efforts": ["low", "high"],
             "tools": true, "temperature": false,
             "cost": {"in": 1, "out": 2.5, "cacheRead": 0.1, "cacheWrite": 1.25},
             "releaseDate": "2026-01-02"}
            """);
    assertThat(catalog.find("wise-1"))
        .isEqualTo(
            new CatalogModel(
                "wise-1",
                "Wise",
                new Offer(
                    ModelType.IMAGE,
                    List.of("china"),
                    new Prices(1, 2.5, 0.1, 1.25),
                    LocalDate.of(2026, 1, 2)),
                new Limits(1000, 100),
                new Abilities(
                    List.of("text", "image"),
                    Support.YES,
                    Support.NO,
                    new Thinking(true, Thinking.Form.ADAPTIVE, true, List.of("low", "high")))));
  }

  @Test
  void whatIsNotSaidOfAModelStaysUnstatedEvenAfterOneThatSaysAll() {
    Catalog catalog =
        Samples.withModels(
            """
            {"id": "a", "context": 1000, "tools": true, "reasoning": true, "efforts": ["low"],
             "cost": {"in": 1, "out": 2}}, {"id": "b"}
            """);
    assertThat(catalog.find("b"))
        .isEqualTo(new CatalogModel("b", "b", Offer.UNSTATED, Limits.UNSTATED, Abilities.UNSTATED));
  }

  @Test
  void aModelCachesWhenCachedPromptsHaveAPrice() {
    Catalog catalog =
        Samples.withModels(
            """
            {"id": "a", "cost": {"in": 1, "out": 2, "cacheRead": 0.1}},
            {"id": "b", "cost": {"in": 1, "out": 2}}, {"id": "c"}
            """);
    assertThat(catalog.models())
        .extracting(CatalogModel::caches)
        .containsExactly(true, false, false);
  }

  @Test
  void aModelWithoutLinesIsOfferedOnAllOfThem() {
    Catalog catalog =
        Samples.withModels("{\"id\": \"a\"}, {\"id\": \"b\", \"lines\": [\"china\"]}");
    assertThat(catalog.models())
        .extracting(model -> model.offeredOn("international"))
        .containsExactly(true, false);
  }

  @Test
  void modelsComeInTheOrderOfTheirIds() {
    assertThat(Samples.ids(Samples.router("b", "c", "a").models())).containsExactly("a", "b", "c");
  }

  @Test
  void theHeaderTellsWhereTheListComesFrom() {
    Provenance provenance = Samples.router("a").provenance();
    assertThat(provenance.sources())
        .containsExactly(
            new Provenance.Source(
                "https://models.example/list", "", "", LocalDate.of(2026, 11, 10)));
    assertThat(provenance.date()).contains(LocalDate.of(2026, 11, 10));
    assertThat(provenance.converted()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(provenance.because()).isEqualTo("a sample");
  }

  @Test
  void absenceProvesSomethingOnlyWhereTheListIsComplete() {
    Catalog some =
        Catalog.read(
            Samples.file("\"completeFor\": [\"anthropic/\"],", "{\"id\": \"anthropic/a\"}"));
    assertThat(some.complete()).isFalse();
    assertThat(some.provesAbsent("anthropic/b")).isTrue();
    assertThat(some.provesAbsent("anthropic/a")).isFalse();
    assertThat(some.provesAbsent("google/b")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "a", "contxt": 1}                 | unknown member `contxt`
          {"id": "a", "cost": {"in": 1, "up": 2}}  | unknown member `up`
          {"id": "a", "cost": {"in": 1}}           | a cost without `in` or `out`
          {"id": "a", "cost": {"in": -1, "out": 1}}| a price below zero
          {"id": "a", "id": "b"}                   | Duplicate field 'id'
          {"id": "a"}, {"id": "a"}                 | `a` is listed twice
          {"name": "a"}                            | `id` is missing
          {"id": ""}                               | an empty text
          {"id": 1}                                | expected a text
          {"id": "a", "context": "many"}           | expected a whole number
          {"id": "a", "context": 1.5}              | expected a whole number
          {"id": "a", "context": 0}                | expected a number above zero
          {"id": "a", "tools": "yes"}              | expected true or false
          {"id": "a", "tools": null}               | expected true or false
          {"id": "a", "type": "video"}             | unknown word `video`
          {"id": "a", "input": "text"}             | expected a list of texts
          {"id": "a", "releaseDate": "2026-02-30"} | expected a day such as 2026-11-22
          []                                       | expected an object
          """)
  void whatCatalogsDoNotSayIsRefused(String models, String problem) {
    assertThatThrownBy(() -> Samples.withModels(models))
        .isInstanceOf(CatalogFormatException.class)
        .hasMessage(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "kind: catalog",
        "{}",
        "{\"kind\": \"policy\"}",
        "{\"kind\": \"catalog\"}",
        "{\"kind\": \"catalog\", \"models\": {}}",
        "{\"kind\": \"catalog\", \"models\": [}"
      })
  void whatIsNoCatalogIsRefused(String text) {
    assertThatThrownBy(() -> Catalog.read(text.getBytes(UTF_8)))
        .isInstanceOf(CatalogFormatException.class);
  }

  @Test
  void textAfterTheEndIsRefused() {
    String twice = new String(Samples.file("", ""), UTF_8).repeat(2);
    assertThatThrownBy(() -> Catalog.read(twice.getBytes(UTF_8)))
        .isInstanceOf(CatalogFormatException.class)
        .hasMessage("more text after the end");
  }

  @Test
  void aProblemKnowsItsPlace() {
    assertThatThrownBy(() -> Catalog.read("{\n  \"kind\": 7\n}".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            CatalogFormatException.class,
            problem -> {
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.column()).isEqualTo(11);
            });
  }
}
