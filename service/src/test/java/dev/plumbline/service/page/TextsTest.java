package dev.plumbline.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @ValueSource(strings = {"shell", "check", "explain", "rules", "templates"})
  void everyLanguageHasEveryTextWithTheSameValues(String area) {
    JsonNode english = Visit.texts(area, "en");
    for (String language : List.of("ko", "ja", "zh")) {
      JsonNode other = Visit.texts(area, language);
      assertThat(keys(other)).as(area + " in " + language).isEqualTo(keys(english));
      for (Map.Entry<String, JsonNode> text : english.properties()) {
        String translated = other.get(text.getKey()).asText();
        assertThat(translated).as(text.getKey() + " in " + language).isNotBlank();
        if (!text.getKey().endsWith(".one")) {
          assertThat(values(translated))
              .as(text.getKey() + " in " + language)
              .isEqualTo(values(text.getValue().asText()));
        }
      }
    }
  }

  private static List<String> keys(JsonNode texts) {
    List<String> keys = new ArrayList<>();
    texts.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    VALUE.matcher(text).results().forEach(found -> values.add(found.group()));
    return values;
  }
}
