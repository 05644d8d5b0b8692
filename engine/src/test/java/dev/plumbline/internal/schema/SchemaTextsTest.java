package dev.plumbline.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ja", "ko", "zh"})
  void everyTextIsShown(String language) {
    String schema = RuleFileSchema.of(Facts.NONE, new Locale(language));
    assertThat(texts(SchemaFile.read(language + ".yaml")))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(schema).contains("\"" + text + "\""));
  }

  private static List<String> texts(Mapping file) {
    List<String> texts = new ArrayList<>();
    for (Mapping.Entry entry : file.entries()) {
      Node value = entry.value();
      if (value instanceof Mapping inner) {
        texts.addAll(texts(inner));
      } else {
        texts.add(((Scalar) value).text());
      }
    }
    return texts;
  }
}
