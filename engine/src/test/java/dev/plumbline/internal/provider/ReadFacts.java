package dev.plumbline.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;

/** Facts as their readers make them of texts. */
final class ReadFacts {
  private ReadFacts() {}

  static Facts facts(String text) {
    FactsBuilder builder = new FactsBuilder();
    assertThat(problems(builder, text)).isEmpty();
    return builder.build();
  }

  static List<Problem> problems(FactsBuilder builder, String text) {
    Parsed parsed = YamlReader.read("openrouter.yaml", text);
    assertThat(parsed.problems()).isEmpty();
    Problems problems = new Problems();
    for (Node document : parsed.documents()) {
      Mapping mapping = (Mapping) document;
      String kind = ((Scalar) mapping.get("kind")).text();
      new FactsReader(builder).read(kind, "openrouter.yaml", mapping, problems);
    }
    return problems.sorted();
  }
}
