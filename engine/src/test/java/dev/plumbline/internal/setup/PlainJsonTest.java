package dev.plumbline.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.JsonValues;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** JSON is read in two ways, with places and without; both have to understand the same. */
final class PlainJsonTest {
  private static final String[] NAMES = {"provider", "apiKey", "groups", "x", "a/b", "headers"};
  private static final String[] SCALARS = {
    "\"text\"",
    "\"\"",
    "\"q\\\"\\u0041\\n\"",
    "true",
    "false",
    "null",
    "0",
    "-7",
    "1.5",
    "1e3",
    "12345678901234567890",
    "-0"
  };
  private static final String NOISE = "{}[]\",:\\ \n\t1tn-#'\u0001\u007F\u00E9\uD83D\uFEFF";

  @Test
  void whatIsReadWithoutPlacesIsWhatIsReadWithThem() {
    SplittableRandom random = new SplittableRandom(11);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = object(random, 3);
      if (random.nextInt(3) == 0) {
        text = damaged(text, random);
      }
      Value.Members plain = JsonValues.read(text, DocumentValues::text);
      if (plain != null) {
        read++;
        Parsed parsed = YamlReader.read("setup", text);
        assertThat(parsed.problems()).as(text).isEmpty();
        assertThat(parsed.documents()).as(text).hasSize(1);
        assertThat(plain).as(text).isEqualTo(DocumentValues.of(parsed.documents().get(0)));
        assertThat(List.copyOf(plain.members().keySet()))
            .isEqualTo(
                ((Mapping) parsed.documents().get(0))
                    .entries().stream().map(entry -> entry.key().text()).toList());
      }
    }
    assertThat(read).isGreaterThan(5_000);
  }

  @Test
  void placesAreTheSameWhenTheyAreAskedForLater() throws SetupException {
    String text = "{\n \"provider\": \"openrouter\",\n \"options\": {\"headers\": {\"a\": \"b\"}}}";
    Mapping document = (Mapping) YamlReader.read("setup", text).documents().get(0);
    DocumentOrigin known = new DocumentOrigin(text, document);
    Setup setup = Setup.read("setup", text).get(0);
    for (String pointer : List.of("", "/provider", "/options/headers/a", "/options/x", "/model")) {
      assertThat(setup.origin().orElseThrow().positionOf(pointer))
          .as(pointer)
          .isEqualTo(known.positionOf(pointer));
    }
  }

  @Test
  void whatIsSpecialIsLeftToTheReaderThatExplains() {
    for (String text :
        List.of(
            "{\"a\": 1, \"a\": 2}",
            "{\"a\": 1} x",
            "[]",
            "",
            "{\"a\": \"\u00E9\"}",
            "{'a': 1}",
            "{\"a\": " + "[".repeat(70) + "]".repeat(70) + "}",
            "\uFEFF{}")) {
      assertThat(JsonValues.read(text, DocumentValues::text)).as(text).isNull();
    }
  }

  private static String object(SplittableRandom random, int depth) {
    StringBuilder text = new StringBuilder("{");
    for (int members = random.nextInt(4); members > 0; members--) {
      text.append(text.length() > 1 ? ", " : "").append('"');
      text.append(NAMES[random.nextInt(NAMES.length)]).append("\": ").append(value(random, depth));
    }
    return text.append('}').toString();
  }

  private static String value(SplittableRandom random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(5);
    if (kind == 1) {
      return object(random, depth - 1);
    }
    return kind == 2
        ? "[" + value(random, depth - 1) + ",\n" + value(random, depth - 1) + "]"
        : SCALARS[random.nextInt(SCALARS.length)];
  }

  private static String damaged(String text, SplittableRandom random) {
    int at = random.nextInt(text.length());
    char noise = NOISE.charAt(random.nextInt(NOISE.length()));
    return text.substring(0, at) + noise + text.substring(at + random.nextInt(2));
  }
}
