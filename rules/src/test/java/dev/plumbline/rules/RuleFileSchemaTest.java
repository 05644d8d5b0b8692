package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.provider.CachingMode;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.Containers;
import dev.plumbline.internal.provider.CredentialKind;
import dev.plumbline.internal.provider.CustomUrl;
import dev.plumbline.internal.provider.KeyField;
import dev.plumbline.internal.provider.ModelNaming;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.OptionType;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderType;
import dev.plumbline.internal.provider.Requirement;
import dev.plumbline.internal.provider.TraitProperty;
import dev.plumbline.internal.provider.UrlForm;
import dev.plumbline.internal.provider.VendorPrefix;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema that editors use. With {@code -Dschema.update=true} the copy that the rule files name
 * is rewritten; the difference is then reviewed.
 */
final class RuleFileSchemaTest {
  static final Path ROOT = Path.of("src/main/resources/plumbline");
  private static final Path COPY = ROOT.resolve("rule-file.schema.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static String text() throws RuleFilesException {
    return Plumbline.builder().builtIn().build(Clock.systemUTC()).ruleFileSchema();
  }

  static List<Path> ruleFiles() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertThat(found).hasSizeGreaterThan(200);
      return found;
    }
  }

  @Test
  void theCopyThatRuleFilesNameIsTheSchemaOfTheseRules() throws Exception {
    if (Boolean.getBoolean("schema.update")) {
      Files.writeString(COPY, text());
    }
    assertThat(Files.readString(COPY)).isEqualTo(text());
  }

  @Test
  void theSchemaItselfIsValid() throws Exception {
    Schema draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    assertThat(draft.validate(MAPPER.readTree(text()))).isEmpty();
    assertThat(draft.validate(MAPPER.readTree("{\"type\":\"objct\"}"))).isNotEmpty();
  }

  @Test
  void everyShippedFileIsValid() throws Exception {
    RuleFileSchema schema = new RuleFileSchema(text());
    List<String> complaints = new ArrayList<>();
    for (Path file : ruleFiles()) {
      for (Node document : YamlReader.read(file.toString(), Files.readString(file)).documents()) {
        schema.complaints(document).forEach(complaint -> complaints.add(file + ": " + complaint));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void everyShippedFileNamesTheSchemaInItsFirstLine() throws IOException {
    for (Path file : ruleFiles()) {
      Path from = file.getParent().relativize(COPY);
      assertThat(Files.readString(file))
          .as(file.toString())
          .startsWith("# yaml-language-server: $schema=" + from + "\n");
    }
  }

  @Test
  void everyMemberSaysWhatItMeans() throws Exception {
    JsonNode definitions = MAPPER.readTree(text()).get("definitions");
    List<String> silent = new ArrayList<>();
    definitions
        .properties()
        .forEach(
            definition ->
                definition
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(
                        member -> {
                          boolean kind = member.getKey().equals("kind");
                          if (!kind && !member.getValue().path("description").isTextual()) {
                            silent.add(definition.getKey() + "." + member.getKey());
                          }
                        }));
    assertThat(definitions.path("conditions").path("properties").size()).isGreaterThan(100);
    assertThat(silent).isEmpty();
  }

  static List<Arguments> choices() {
    return List.of(
        choices("confidence", Confidence.values()),
        choices("protocol", Protocol.values()),
        choices("url-form", UrlForm.values()),
        choices("probe-ask", ProbeAsk.values()),
        choices("provider-type", ProviderType.values()),
        choices("credential-kind", CredentialKind.values()),
        choices("credential-required", Requirement.values()),
        choices("custom-url", CustomUrl.values()),
        choices("naming", ModelNaming.values()),
        choices("vendor-prefix", VendorPrefix.values()),
        choices("caching-mode", CachingMode.values()),
        choices("containers", Containers.values()),
        choices("notation", ModelNotation.values()),
        choices("key-field", KeyField.values()),
        choices("option-type", OptionType.values()),
        Arguments.of("stage", Arrays.stream(Stage.values()).map(Stage::id).toList()),
        Arguments.of("severity", Arrays.stream(Severity.values()).map(Severity::id).toList()),
        Arguments.of(
            "probe-verdict", Arrays.stream(ProbeVerdict.values()).map(ProbeVerdict::id).toList()),
        Arguments.of("temperature", TraitProperty.TEMPERATURE.choices()),
        Arguments.of("effort", TraitProperty.EFFORT.choices()),
        Arguments.of("trait-caching", TraitProperty.PROMPT_CACHING.choices()));
  }

  private static Arguments choices(String definition, Choice[] choices) {
    return Arguments.of(definition, Arrays.stream(choices).map(Choice::id).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("choices")
  void theWordsOfAChoiceAreThoseThatAreRead(String definition, List<String> words)
      throws Exception {
    List<String> offered = new ArrayList<>();
    for (JsonNode choice : MAPPER.readTree(text()).at("/definitions/" + definition + "/oneOf")) {
      offered.add(choice.get("const").asText());
      assertThat(choice.path("description").asText()).isNotBlank();
    }
    assertThat(offered).isEqualTo(words);
  }

  @Test
  void aScopeNamesTheDimensionsThatThereAre() throws Exception {
    JsonNode scope = MAPPER.readTree(text()).at("/definitions/scope/properties");
    List<String> names = new ArrayList<>();
    scope.fieldNames().forEachRemaining(names::add);
    assertThat(names).isEqualTo(Arrays.stream(Dimension.values()).map(Dimension::key).toList());
  }
}
