package dev.plumbline.internal.rulefile;

import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.SeverityChange;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Located;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads documents of {@code kind: policy}. */
final class PolicyReader {
  private static final Map<String, Severity> LEVELS =
      Map.of(
          "error", Severity.ERROR,
          "warning", Severity.WARNING,
          "info", Severity.INFO,
          "hint", Severity.HINT);
  private static final String OFF = "off";

  private final RuleSource source;
  private final FileNotes notes;
  private final PolicyListReader lists;
  private final RequirementReader requirements;
  private final ScopeReader scopes;

  PolicyReader(RuleSource source, FileNotes notes) {
    this.source = source;
    this.notes = notes;
    this.lists = new PolicyListReader(notes);
    this.requirements = new RequirementReader(notes);
    this.scopes = new ScopeReader(notes);
  }

  Policy read(Fields document) {
    document.text("kind");
    Located<String> name = document.locatedText("name");
    Layer layer = layer(document);
    RuleReference reference = new RuleReference(source.name(), name.span().line(), layer.id());
    Policy policy =
        new Policy(
            name.value(),
            layer,
            document.choice("mode", Mode.class).orElse(Mode.ENFORCE),
            scopes.read(document, "applies"),
            new Policy.Period(
                document.date("from").orElse(null), document.date("until").orElse(null)),
            lists(document),
            requirements(document),
            severities(document),
            overridable(document),
            new WaiverReader(scopes, name.value(), reference).read(document),
            reference);
    document.noOthers();
    return policy;
  }

  /** A file may speak for a lower layer than its folder's, never for a higher one. */
  private Layer layer(Fields document) {
    Layer most = Layer.of(source.layer());
    Layer layer = document.choice("layer", Layer.class).orElse(most);
    if (layer.isAbove(most)) {
      document.problem(
          "layer",
          "policy/layer",
          Map.of("most", Value.of(most.id()), "layer", Value.of(layer.id())));
      return most;
    }
    return layer;
  }

  private List<Statement> lists(Fields document) {
    List<Statement> all = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      lists.read(document, topic, all);
    }
    return all;
  }

  private List<Requirement> requirements(Fields document) {
    List<Requirement> all = new ArrayList<>();
    document.fields("require").ifPresent(fields -> requirements.require(fields, all));
    document.fields("limits").ifPresent(fields -> requirements.limits(fields, all));
    return all;
  }

  private List<SeverityChange> severities(Fields document) {
    Mapping mapping = document.mapping("severity");
    List<SeverityChange> changes = new ArrayList<>();
    for (Mapping.Entry entry : mapping == null ? List.<Mapping.Entry>of() : mapping.entries()) {
      String level = entry.value() instanceof Scalar scalar ? scalar.text() : "";
      if (LEVELS.containsKey(level) || level.equals(OFF)) {
        Position position = entry.key().span().position();
        changes.add(new SeverityChange(entry.key().text(), LEVELS.get(level), position));
      } else {
        notes
            .problems()
            .add(
                entry.value().span(),
                "yaml/wrong-value",
                "names",
                NearestName.arguments(
                    level,
                    levels(),
                    Map.of(
                        "key",
                        Value.of("severity"),
                        "names",
                        Value.of(List.of("`error`", "`warning`", "`info`", "`hint`", "`off`")))));
      }
    }
    return changes;
  }

  private static Set<String> levels() {
    Set<String> levels = new TreeSet<>(LEVELS.keySet());
    levels.add(OFF);
    return levels;
  }

  private Map<String, Position> overridable(Fields document) {
    Map<String, Position> keys = new LinkedHashMap<>();
    for (Located<String> key : document.locatedTexts("overridable")) {
      if (!isKey(key.value())) {
        notes
            .problems()
            .add(
                key.span(),
                "policy/overridable",
                NearestName.arguments(key.value(), roots(), Map.of("key", Value.of(key.value()))));
      }
      keys.put(key.value(), key.span().position());
    }
    return keys;
  }

  /** A key of policies, possibly with what follows it, or the code of a check. */
  private static boolean isKey(String key) {
    int dot = key.indexOf('.');
    return key.indexOf('/') > 0 || roots().contains(dot < 0 ? key : key.substring(0, dot));
  }

  private static Set<String> roots() {
    Set<String> roots = new TreeSet<>(Set.of("require", "limits"));
    for (Topic topic : Topic.values()) {
      roots.add(topic.key());
    }
    return roots;
  }
}
