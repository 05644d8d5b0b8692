package dev.plumbline.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogDiffTest {
  @Test
  void whatCameWentAndChangedIsTold() {
    Catalog before =
        Samples.withModels(
            """
            {"id": "gone"}, {"id": "same", "context": 10},
            {"id": "moved", "context": 1000, "tools": true, "cost": {"in": 0, "out": 2}}
            """);
    Catalog after =
        Samples.withModels(
            """
            {"id": "moved", "context": 2000, "efforts": ["low", "high"], "reasoning": true,
             "cost": {"in": 1, "out": 2, "cacheRead": 0.5}},
            {"id": "new"}, {"id": "same", "context": 10}
            """);
    CatalogDiff diff = CatalogDiff.between(before, after);
    assertThat(Samples.ids(diff.came())).containsExactly("new");
    assertThat(Samples.ids(diff.went())).containsExactly("gone");
    assertThat(diff.changed()).extracting(CatalogDiff.Change::id).containsExactly("moved");
    assertThat(diff.changed().get(0).members())
        .containsExactly(
            new CatalogDiff.Member("context", "1000", "2000"),
            new CatalogDiff.Member("tools", "yes", ""),
            new CatalogDiff.Member("reasoning", "false", "true"),
            new CatalogDiff.Member("efforts", "", "low, high"),
            new CatalogDiff.Member("cost.in", "0.0", "1.0"),
            new CatalogDiff.Member("cost.cacheRead", "", "0.5"));
    assertThat(diff.isEmpty()).isFalse();
  }

  @Test
  void aCatalogIsNotDifferentFromItself() {
    Catalog catalog = Samples.router("a", "b");
    assertThat(CatalogDiff.between(catalog, Samples.router("b", "a")).isEmpty()).isTrue();
  }
}
