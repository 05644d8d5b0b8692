package dev.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleLayoutTest {
  private static final Path SHIPPED = Path.of("../rules/src/main/resources/plumbline");

  @Test
  void layoutIsOneAndCommentsStay() throws EditException {
    String text =
        """
        # What Acme allows.
        kind: policy
        name:   acme   # for all


        providers:
            allow:
            - openrouter     # the usual one
            # and ours
            - bedrock
        models: { allow: ["anthropic/*"],   deny: ['*:free'] }
        severity: {
          key/missing: error,
          model/unknown: "off" }
        # the end
        """;
    assertThat(RuleLayout.format(text.replace("\n", "\r\n")))
        .isEqualTo(
            """
            # What Acme allows.
            kind: policy
            name: acme # for all

            providers:
              allow:
                - openrouter # the usual one
                # and ours
                - bedrock
            models: { allow: ["anthropic/*"],   deny: ['*:free'] }
            severity:
              key/missing: error
              model/unknown: "off"
            # the end
            """);
  }

  @Test
  void whatCannotBeReadIsLeftAloneWithItsPlace() {
    assertThatThrownBy(() -> RuleLayout.format("kind: policy\nkind: policy\n"))
        .isInstanceOf(EditException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void shippedFilesKeepTheirLayoutOnceTheyHaveIt() throws IOException {
    List<String> leftAlone = new ArrayList<>();
    for (Path file : shipped()) {
      try {
        String once = RuleLayout.format(Files.readString(file));
        assertThat(RuleLayout.format(once)).as(file.toString()).isEqualTo(once);
      } catch (EditException refused) {
        leftAlone.add(file.getFileName().toString());
      }
    }
    assertThat(leftAlone).hasSizeLessThan(5);
  }

  @Test
  void randomLayoutsOfShippedFilesComeToTheSame() throws IOException, EditException {
    Random random = new Random(7);
    int compared = 0;
    for (Path file : shipped()) {
      String once = formatted(file);
      if (!once.isEmpty() && !once.contains("|") && !once.contains(">")) {
        assertThat(RuleLayout.format(laidOutOtherwise(once, random)))
            .as(file.toString())
            .isEqualTo(once);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static String formatted(Path file) throws IOException {
    try {
      return RuleLayout.format(Files.readString(file));
    } catch (EditException refused) {
      return "";
    }
  }

  /** More blanks behind keys and on ends of lines, more blank lines, other line ends. */
  private static String laidOutOtherwise(String text, Random random) {
    String end = random.nextBoolean() ? "\r\n" : "\n";
    StringBuilder other = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean spread = line.matches(" *[A-Za-z]+: [a-z].*") && random.nextBoolean();
      other
          .append(spread ? line.replaceFirst(": ", ":   ") : line)
          .append(line.endsWith("\"") ? "" : " ".repeat(random.nextInt(3)))
          .append(line.isEmpty() ? end.repeat(random.nextInt(3)) : "")
          .append(end);
    }
    return other.toString();
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      assertThat(found).hasSizeGreaterThan(200);
      return found;
    }
  }
}
