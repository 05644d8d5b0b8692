package dev.plumbline.internal.rulefile;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.setup.SetupReader;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads examples of checks: setup documents, with the day under {@code now}, a policy that holds
 * for them under {@code policy} and what the endpoint answered under {@code probe} where that
 * matters.
 */
final class ExampleReader {
  private static final String NOW = "now";
  private static final String POLICY = "policy";
  private static final String PROBE = "probe";
  private static final Set<String> BESIDES = Set.of(NOW, POLICY, PROBE);

  private final RuleSource source;
  private final FileNotes notes;
  private final Problems problems;

  ExampleReader(RuleSource source, FileNotes notes) {
    this.source = source;
    this.notes = notes;
    this.problems = notes.problems();
  }

  void read(Node node, boolean flags, List<Example> to) {
    if (!(node instanceof Mapping mapping)) {
      problems.add(
          node.span(), "yaml/wrong-type", "setup", Map.of("found", Value.of(node.kindId())));
      return;
    }
    List<Mapping.Entry> rest =
        mapping.entries().stream().filter(entry -> !BESIDES.contains(entry.key().text())).toList();
    try {
      Value.Members document = SetupReader.values(new Mapping(mapping.span(), rest));
      String name = source.name() + ":" + mapping.span().line();
      Setup setup = Setup.of(name, document, null);
      to.add(
          new Example(
              setup, now(mapping), policy(mapping), answers(mapping), flags, mapping.span()));
    } catch (IllegalArgumentException e) {
      problems.add(node.span(), "setup/wrong-type", String.valueOf(e.getMessage()));
    }
  }

  private @Nullable List<ProbeAnswer> answers(Mapping mapping) {
    Node probe = mapping.get(PROBE);
    return probe == null ? null : new AnswerReader(problems).read(probe);
  }

  /** The policy is read here for its problems alone. */
  private @Nullable Mapping policy(Mapping mapping) {
    Node policy = mapping.get(POLICY);
    if (policy == null) {
      return null;
    }
    new PolicyReader(source, notes.forExample()).read(Fields.of(policy, problems));
    return policy instanceof Mapping document ? document : null;
  }

  private @Nullable LocalDate now(Mapping mapping) {
    Node now = mapping.get(NOW);
    if (now == null) {
      return null;
    }
    try {
      return LocalDate.parse(now instanceof Scalar scalar ? scalar.text() : "");
    } catch (DateTimeParseException e) {
      problems.add(now.span(), "yaml/wrong-value", "day", Map.of("key", Value.of("now")));
      return null;
    }
  }
}
