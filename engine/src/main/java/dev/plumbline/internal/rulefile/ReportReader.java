package dev.plumbline.internal.rulefile;

import dev.plumbline.Fix;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.rule.FixSpec;
import dev.plumbline.internal.rule.ReportSpec;
import dev.plumbline.internal.rule.Template;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code report} blocks. */
final class ReportReader {
  private final TemplateReader templates;
  private final Problems problems;

  ReportReader(Vocabulary vocabulary, Problems problems, boolean hasItem) {
    this.templates = new TemplateReader(vocabulary, problems, hasItem);
    this.problems = problems;
  }

  ReportSpec read(Fields fields) {
    fields.require("at");
    Scalar at = fields.scalar("at");
    ReportSpec report =
        new ReportSpec(
            at == null ? Template.written("") : templates.path(at),
            named(fields, "range"),
            arguments(fields),
            named(fields, "alternatives"),
            fixes(fields.node("fix")),
            help(fields));
    fields.noOthers();
    return report;
  }

  private @Nullable Template named(Fields fields, String key) {
    Scalar name = fields.scalar(key);
    return name == null ? null : templates.name(name);
  }

  private @Nullable Template help(Fields fields) {
    Scalar help = fields.scalar("help");
    return help == null ? null : templates.read(help);
  }

  private Map<String, Template> arguments(Fields fields) {
    Map<String, Template> arguments = new LinkedHashMap<>();
    Mapping mapping = fields.mapping("arguments");
    if (mapping != null) {
      for (Mapping.Entry entry : mapping.entries()) {
        if (entry.value() instanceof Scalar scalar) {
          arguments.put(entry.key().text(), templates.name(scalar));
        } else {
          problems.add(entry.value().span(), "yaml/wrong-type", "argument", Map.of());
        }
      }
    }
    return arguments;
  }

  private List<FixSpec> fixes(@Nullable Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().map(this::fix).toList();
    }
    return node == null ? List.of() : List.of(fix(node));
  }

  private FixSpec fix(Node node) {
    Fields fields = Fields.of(node, problems);
    List<FixSpec.Step> steps = new ArrayList<>();
    moves(fields, steps);
    cuts(fields, steps);
    sets(fields, steps);
    removals(fields, steps);
    if (steps.isEmpty()) {
      problems.add(node.span(), "rule/empty-fix", Map.of());
    }
    Fix.Applicability applicability =
        fields.choice("apply", Fix.Applicability.class).orElse(Fix.Applicability.AUTOMATIC);
    fields.noOthers();
    return new FixSpec(applicability, steps);
  }

  private void sets(Fields fields, List<FixSpec.Step> steps) {
    Mapping set = fields.mapping("set");
    if (set != null) {
      for (Mapping.Entry entry : set.entries()) {
        if (entry.value() instanceof Scalar value) {
          steps.add(new FixSpec.Set(templates.path(entry.key()), templates.read(value)));
        } else {
          problems.add(entry.value().span(), "yaml/wrong-type", "set", Map.of());
        }
      }
    }
  }

  private void removals(Fields fields, List<FixSpec.Step> steps) {
    Node remove = fields.node("remove");
    List<Node> paths =
        remove instanceof Sequence list
            ? list.items()
            : remove == null ? List.of() : List.of(remove);
    for (Node path : paths) {
      if (path instanceof Scalar scalar) {
        steps.add(new FixSpec.Remove(templates.path(scalar)));
      } else {
        problems.add(path.span(), "yaml/wrong-type", "remove", Map.of());
      }
    }
  }

  private void cuts(Fields fields, List<FixSpec.Step> steps) {
    Mapping cut = fields.mapping("cut");
    if (cut != null) {
      for (Mapping.Entry entry : cut.entries()) {
        if (entry.value() instanceof Scalar ranges) {
          steps.add(new FixSpec.Cut(templates.path(entry.key()), templates.name(ranges)));
        } else {
          problems.add(entry.value().span(), "yaml/wrong-type", "cut", Map.of());
        }
      }
    }
  }

  private void moves(Fields fields, List<FixSpec.Step> steps) {
    Fields move = fields.fields("move").orElse(null);
    if (move != null) {
      move.require("from");
      move.require("to");
      Scalar from = move.scalar("from");
      Scalar to = move.scalar("to");
      if (from != null && to != null) {
        steps.add(new FixSpec.Move(templates.path(from), templates.path(to)));
      }
      move.noOthers();
    }
  }
}
