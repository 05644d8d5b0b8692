package dev.plumbline.internal.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.provider.Evidence;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.FactsBuilder;
import dev.plumbline.internal.provider.FactsReader;
import dev.plumbline.internal.provider.RenamedModel;
import dev.plumbline.internal.provider.RetiredModel;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of models that are gone, held against the catalogs. */
class GoneModelsTest {
  private static final LocalDate READ = LocalDate.of(2026, 11, 22);

  private final List<Problem> problems = new ArrayList<>();
  private final Facts facts = read("retired.yaml", "renamed.yaml");

  @Test
  void theFilesSayNothingThatCannotBeMeant() {
    assertThat(problems).isEmpty();
    assertThat(facts.retired()).hasSizeGreaterThan(300);
  }

  @Test
  void everythingHasASourceAndTheDayOfItsReading() {
    assertThat(
            Stream.concat(
                facts.retired().stream().map(RetiredModel::evidence),
                facts.renamed().stream().map(RenamedModel::evidence)))
        .allSatisfy(
            evidence -> {
              assertThat(evidence.sources()).isNotEmpty();
              assertThat(evidence.checked()).isNotNull();
            })
        .extracting(Evidence::checked)
        .allMatch(checked -> !checked.isAfter(READ));
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(facts.retired())
        .extracting(model -> model.provider() + " " + model.id().text())
        .doesNotHaveDuplicates();
  }

  @Test
  void noSuccessorIsGoneItself() {
    assertThat(facts.retired().stream().filter(model -> model.successor() != null))
        .noneMatch(model -> isGone(model.provider(), String.valueOf(model.successor())));
    assertThat(facts.renamed()).noneMatch(model -> isGone(model.provider(), model.to()));
  }

  @Test
  void nearlyEverySuccessorIsListedByItsProvider() {
    List<RetiredModel> known =
        facts.retired().stream()
            .filter(model -> model.successor() != null)
            .filter(model -> Shipped.files().containsKey(model.provider()))
            .toList();
    // Image models, and dated models of lines that the catalogs hardly cover.
    assertThat(known.stream().filter(model -> !isListed(model)))
        .extracting(RetiredModel::provider)
        .containsOnly("gemini", "qwen")
        .hasSizeLessThan(8);
  }

  private boolean isGone(String provider, String id) {
    return facts.retired().stream()
        .filter(model -> model.provider().equals(provider) && model.id().matches(id))
        .anyMatch(model -> model.since() == null || !model.since().isAfter(READ));
  }

  private static boolean isListed(RetiredModel model) {
    String successor = String.valueOf(model.successor());
    return Shipped.catalog(model.provider()).find(successor) != null;
  }

  private Facts read(String... names) {
    FactsBuilder builder = new FactsBuilder();
    Problems found = new Problems();
    for (String name : names) {
      Path file = Path.of("src/main/resources/plumbline/models", name);
      Parsed parsed = YamlReader.read(name, new String(Shipped.bytes(file), UTF_8));
      found.addAll(parsed.problems());
      for (Node document : parsed.documents()) {
        Mapping mapping = (Mapping) document;
        String kind = mapping.get("kind") instanceof Scalar scalar ? scalar.text() : "";
        new FactsReader(builder).read(kind, name, mapping, found);
      }
    }
    problems.addAll(found.sorted());
    return builder.build();
  }
}
