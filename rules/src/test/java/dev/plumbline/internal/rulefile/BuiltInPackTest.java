package dev.plumbline.internal.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInPackTest {
  private final List<RuleSource> packed = RuleSources.builtIn();

  @Test
  void everyFileIsPackedAsItsTextReads() {
    assertThat(packed).hasSizeGreaterThan(200);
    for (RuleSource source : packed) {
      if (!source.isCatalog()) {
        assertThat(source.ready().parsed()).as(source.name()).isNotNull();
        assertThat(source.parsed())
            .as(source.name())
            .isEqualTo(YamlReader.read(source.name(), source.text()));
      }
    }
  }

  @Test
  void theRevisionIsThatOfTheTexts() {
    List<RuleSource> texts = packed.stream().map(BuiltInPackTest::textOnly).toList();

    assertThat(Revision.of(packed)).isEqualTo(Revision.of(texts));
  }

  @Test
  void furtherFilesCountInTheRevision() {
    RuleSource own = RuleSource.of("own.yaml", RuleSource.ORGANIZATION, "kind: checks");
    List<RuleSource> more = new java.util.ArrayList<>(packed);
    more.add(own);
    List<RuleSource> texts = more.stream().map(BuiltInPackTest::textOnly).toList();

    assertThat(Revision.of(more)).isNotEqualTo(Revision.of(packed)).isEqualTo(Revision.of(texts));
  }

  private static RuleSource textOnly(RuleSource source) {
    return new RuleSource(source.name(), source.layer(), source.bytes());
  }
}
