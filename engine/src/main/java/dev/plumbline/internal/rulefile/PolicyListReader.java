package dev.plumbline.internal.rulefile;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.EntryList.Described;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Notation;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads allow and deny lists. A block that is written as a list, a text or nothing is its allow
 * list; an allow list without entries, however that is written, allows nothing.
 */
final class PolicyListReader {
  private static final String ALLOW = "allow";
  private static final String DENY = "deny";
  private static final List<String> PROPERTIES = List.of("family:", "vendor:");

  private final FileNotes notes;

  PolicyListReader(FileNotes notes) {
    this.notes = notes;
  }

  void read(Fields document, Topic topic, List<Statement> to) {
    Node block = document.node(topic.key());
    if (block == null) {
      return;
    }
    if (!(block instanceof Mapping mapping)) {
      to.add(new Statement(topic, true, list(block, topic)));
      return;
    }
    Fields fields = Fields.of(mapping, notes.problems());
    for (String key : List.of(ALLOW, DENY)) {
      Node node = fields.node(key);
      if (node != null) {
        boolean allows = key.equals(ALLOW);
        to.add(new Statement(topic, allows, list(node, topic)));
      }
    }
    if (mapping.entries().isEmpty()) {
      warn(block, "lint/empty-block", Map.of("block", Value.of(topic.key())));
    }
    fields.noOthers();
  }

  private EntryList list(Node node, Topic topic) {
    TreeMap<String, Scalar> globs = new TreeMap<>();
    List<Described> described = new ArrayList<>(0);
    List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
    for (Node item : items) {
      entry(item, topic, globs, described);
    }
    int[] places = new int[2 * globs.size()];
    int at = 0;
    for (Scalar scalar : globs.values()) {
      places[at++] = scalar.span().line();
      places[at++] = scalar.span().column();
    }
    Globs shared = notes.pool().shared(Globs.ofSorted(globs));
    return new EntryList(node.span().position(), shared, places, described);
  }

  private void entry(Node item, Topic topic, Map<String, Scalar> globs, List<Described> described) {
    if (item instanceof Mapping mapping) {
      described(mapping, described);
    } else if (!(item instanceof Scalar scalar) || !(scalar.isText() || scalar.isNull())) {
      notes
          .problems()
          .add(item.span(), "yaml/wrong-type", "entry", Map.of("found", Value.of(item.kindId())));
    } else if (scalar.isNull() || scalar.text().isBlank()) {
      warn(scalar, "lint/blank-entry", Map.of());
    } else if (topic == Topic.ENDPOINTS) {
      new EndpointEntry(notes).read(scalar, described);
    } else if (topic == Topic.MODELS && isProperty(scalar.text())) {
      described.add(property(scalar));
    } else {
      String text = notes.pool().shared(scalar.text().strip().toLowerCase(Locale.ROOT));
      if (globs.putIfAbsent(text, scalar) != null) {
        warn(
            scalar,
            "lint/covered-entry",
            Map.of("entry", Value.of(text), "by", new Value.Nothing()));
      }
    }
  }

  private void described(Mapping mapping, List<Described> to) {
    List<Condition> conditions =
        ConditionReader.Read.conditions(
            new ConditionReader(notes.vocabulary(), notes.problems()).read(mapping));
    if (mapping.entries().isEmpty()) {
      notes.problems().add(mapping.span(), "rule/no-condition", "attributes", Map.of());
    }
    String text = conditions.stream().map(Notation::of).collect(Collectors.joining(", "));
    String plain = text.replace("{ ", "").replace(" }", "");
    to.add(new Described(plain, conditions, mapping.span().position()));
  }

  private static boolean isProperty(String text) {
    return PROPERTIES.stream().anyMatch(text::startsWith);
  }

  /** Such as {@code family:gemini}. */
  private Described property(Scalar scalar) {
    String text = scalar.text();
    int colon = text.indexOf(':');
    Attribute attribute = notes.vocabulary().require("model." + text.substring(0, colon));
    Matcher matcher = new Matcher.EqualTo(new Operand.Literal(text.substring(colon + 1).strip()));
    return new Described(
        text, List.of(new Condition.Test(attribute, matcher)), scalar.span().position());
  }

  private void warn(Node node, String code, Map<String, Value> arguments) {
    notes.warnings().add(node.span(), code, arguments);
  }
}
