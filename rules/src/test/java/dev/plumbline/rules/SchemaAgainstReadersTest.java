package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.internal.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Changes shipped documents in one place: what the readers refuse for a key or a type, the schema
 * refuses as well, and what the schema refuses, some reader does.
 */
final class SchemaAgainstReadersTest {
  private static final int CHANGES_OF_EACH = 4;
  private static final int LONGEST = 40_000;

  /** What the readers say of keys and types. */
  private static final Set<String> KEYS_AND_TYPES =
      Set.of(
          "yaml/unknown-key",
          "yaml/missing-key",
          "yaml/wrong-type",
          "test/unknown-member",
          "rule/unknown-operator",
          "rule/operand",
          "setup/wrong-type");

  @Test
  void schemaAndReadersRefuseTheSameSlips() throws Exception {
    RuleFileSchema schema = new RuleFileSchema(RuleFileSchemaTest.text());
    Random random = new Random(20261124);
    List<String> differences = new ArrayList<>();
    int refused = 0;
    for (Path file : RuleFileSchemaTest.ruleFiles()) {
      String text = Files.readString(file);
      if (text.length() > LONGEST) {
        continue;
      }
      List<Node> documents = YamlReader.read(file.toString(), text).documents();
      for (int i = 0; i < CHANGES_OF_EACH; i++) {
        Node document = documents.get(random.nextInt(documents.size()));
        Slip slip = Slip.in((Mapping) document, random);
        List<TextProblem> problems =
            problems(file, RuleFileSchema.json(slip.document()).toString());
        boolean byKey = problems.stream().anyMatch(one -> KEYS_AND_TYPES.contains(one.code()));
        boolean bySchema = !schema.complaints(slip.document()).isEmpty();
        refused += bySchema ? 1 : 0;
        if (byKey && !bySchema) {
          differences.add("only readers: " + file + ": " + slip.what() + ": " + problems);
        } else if (bySchema && problems.isEmpty()) {
          differences.add(
              "only the schema: "
                  + file
                  + ": "
                  + slip.what()
                  + ": "
                  + schema.complaints(slip.document()).get(0));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(refused).as("slips that were noticed").isGreaterThan(300);
  }

  /** What is said of the document beside the options that it may speak of. */
  private static List<TextProblem> problems(Path file, String json) throws IOException {
    Plumbline.Builder builder = Plumbline.builder().text("slip.yaml", json);
    if (!file.endsWith("options.yaml")) {
      builder.text(
          "options.yaml", Files.readString(RuleFileSchemaTest.ROOT.resolve("options.yaml")));
    }
    return builder.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !problem.code().endsWith("repeated"))
        .toList();
  }

  /** One change to a document. */
  private record Slip(Node document, String what) {
    static Slip in(Mapping document, Random random) {
      List<List<Integer>> places = new ArrayList<>();
      collect(document, List.of(), places);
      List<Integer> place = places.get(random.nextInt(places.size()));
      int kind = random.nextInt(3);
      StringBuilder what = new StringBuilder();
      return new Slip(changed(document, place, 0, kind, what), what.toString());
    }

    private static void collect(Node node, List<Integer> path, List<List<Integer>> to) {
      int size =
          node instanceof Mapping mapping
              ? mapping.entries().size()
              : node instanceof Sequence list ? list.items().size() : 0;
      for (int i = 0; i < size; i++) {
        List<Integer> inner = new ArrayList<>(path);
        inner.add(i);
        if (node instanceof Mapping mapping) {
          to.add(inner);
          collect(mapping.entries().get(i).value(), inner, to);
        } else {
          collect(((Sequence) node).items().get(i), inner, to);
        }
      }
    }

    private static Node changed(
        Node node, List<Integer> place, int at, int kind, StringBuilder what) {
      int index = place.get(at);
      boolean last = at == place.size() - 1;
      if (node instanceof Sequence list) {
        List<Node> items = new ArrayList<>(list.items());
        what.append('[').append(index).append(']');
        items.set(index, changed(items.get(index), place, at + 1, kind, what));
        return new Sequence(list.span(), items);
      }
      Mapping mapping = (Mapping) node;
      List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
      Mapping.Entry entry = entries.get(index);
      what.append('/').append(entry.key().text());
      if (!last) {
        Node inner = changed(entry.value(), place, at + 1, kind, what);
        entries.set(index, new Mapping.Entry(entry.key(), inner));
      } else {
        slip(entries, index, kind, what);
      }
      return new Mapping(mapping.span(), entries);
    }

    private static void slip(List<Mapping.Entry> entries, int index, int kind, StringBuilder what) {
      Mapping.Entry entry = entries.get(index);
      Scalar key = entry.key();
      switch (kind) {
        case 0 -> {
          what.append(" misspelt");
          Scalar other = new Scalar(key.span(), key.text() + "x", key.kind(), key.style());
          entries.set(index, new Mapping.Entry(other, entry.value()));
        }
        case 1 -> {
          what.append(" of another type");
          entries.set(index, new Mapping.Entry(key, other(entry.value())));
        }
        default -> {
          what.append(" left out");
          entries.remove(index);
        }
      }
    }

    private static Node other(Node value) {
      return value instanceof Scalar
          ? new Mapping(value.span(), List.of())
          : new Scalar(value.span(), "17", Scalar.Kind.NUMBER, Scalar.Style.PLAIN);
    }
  }
}
