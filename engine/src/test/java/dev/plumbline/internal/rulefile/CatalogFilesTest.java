package dev.plumbline.internal.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TextProblem;
import dev.plumbline.internal.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogFilesTest {
  private static RuleSource catalog(String name, String layer, String model) {
    return RuleSource.of(
        "catalog/" + name + ".json",
        layer,
        """
        {"kind":"catalog","provider":"acme","sources":[],"converted":"2026-11-25",
         "complete":false,"because":"A test.","models":[{"id":"%s"}]}
        """
            .formatted(model));
  }

  private static String known(RuleSource... sources) {
    Catalog catalog = RulesReader.read(List.of(sources)).knowledge().catalog("acme");
    return catalog == null ? "" : catalog.models().get(0).id();
  }

  @Test
  void anOrganizationsCatalogTakesThePlaceOfTheShippedOneInEitherOrder() {
    RuleSource shipped = catalog("acme", RuleSource.BUILTIN, "old");
    RuleSource own = catalog("acme", RuleSource.ORGANIZATION, "new");

    assertThat(known(shipped, own)).isEqualTo("new");
    assertThat(known(own, shipped)).isEqualTo("new");
  }

  @Test
  void aBrokenCatalogIsAProblemAtItsPlaceAndLeavesTheShippedOne() {
    RuleSource shipped = catalog("acme", RuleSource.BUILTIN, "old");
    RuleSource broken =
        RuleSource.of("catalog/acme.json", RuleSource.ORGANIZATION, "{\n \"kind\": \"catalogue\"}");
    List<TextProblem> problems = RulesReader.read(List.of(shipped, broken)).problems();

    assertThat(problems)
        .extracting(TextProblem::toString)
        .containsExactly("catalog/acme.json:2:10: expected kind `catalog` [catalog/broken]");
    assertThat(known(shipped, broken)).isEqualTo("old");
  }

  @Test
  void aCatalogUnderAnothersNameIsAProblem() {
    assertThat(RulesReader.read(List.of(catalog("other", RuleSource.ORGANIZATION, "m"))).problems())
        .extracting(TextProblem::message)
        .containsExactly("the catalog is of `acme`; call it acme.json");
  }
}
