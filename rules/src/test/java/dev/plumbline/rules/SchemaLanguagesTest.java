package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors show of rule files, in the language of whoever writes them. */
final class SchemaLanguagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DESCRIPTION = "description";

  /** The kinds that organizations write; facts are told in English. */
  private static final List<String> TOLD =
      List.of(
          "checks",
          "check",
          "report",
          "fix",
          "policy",
          "entry-list",
          "scope",
          "waiver",
          "tests",
          "test",
          "messages",
          "finding-texts",
          "expectation",
          "stage",
          "severity",
          "mode",
          "layer",
          "matcher-text",
          "matcher-number",
          "matcher-date");

  @ParameterizedTest
  @ValueSource(strings = {"ja", "ko", "zh"})
  void onlyDescriptionsDiffer(String language) throws Exception {
    assertThat(withoutDescriptions(schema(language))).isEqualTo(withoutDescriptions(schema("en")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "ko", "zh"})
  void whatOrganizationsWriteIsToldWhole(String language) throws Exception {
    JsonNode english = schema("en").get("definitions");
    JsonNode told = schema(language).get("definitions");
    for (String definition : TOLD) {
      List<String> before = descriptions(english.get(definition));
      assertThat(before).as(definition).isNotEmpty();
      assertThat(descriptions(told.get(definition)))
          .as(definition)
          .hasSameSizeAs(before)
          .doesNotContainAnyElementsOf(before);
    }
  }

  private static JsonNode schema(String language) throws RuleFilesException, IOException {
    Plumbline plumbline = Plumbline.builder().builtIn().build(Clock.systemUTC());
    return JSON.readTree(plumbline.ruleFileSchema(new Locale(language)));
  }

  private static List<String> descriptions(JsonNode node) {
    List<String> all = new ArrayList<>();
    for (JsonNode parent : node.findParents(DESCRIPTION)) {
      JsonNode description = parent.get(DESCRIPTION);
      if (description.isTextual()) {
        all.add(description.textValue());
      }
    }
    return all;
  }

  private static Object withoutDescriptions(JsonNode node) {
    return strip(JSON.convertValue(node, Object.class));
  }

  private static Object strip(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(SchemaLanguagesTest::strip);
      if (map.get(DESCRIPTION) instanceof String) {
        map.remove(DESCRIPTION);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(SchemaLanguagesTest::strip);
    }
    return value;
  }
}
