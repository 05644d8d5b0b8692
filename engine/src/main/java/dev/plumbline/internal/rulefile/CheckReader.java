package dev.plumbline.internal.rulefile;

import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.message.TextsReader;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.ConditionPlace;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rule.ReportSpec;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Located;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files of {@code kind: checks}. */
final class CheckReader {
  private final RuleSource source;
  private final FileNotes notes;
  private final Vocabulary vocabulary;
  private final Problems problems;

  CheckReader(RuleSource source, FileNotes notes) {
    this.source = source;
    this.notes = notes;
    this.vocabulary = notes.vocabulary();
    this.problems = notes.problems();
  }

  List<Check> read(Fields document) {
    Stage stage = document.choice("stage", Stage.class).orElse(null);
    List<Check> checks = new ArrayList<>();
    document.require("checks");
    for (Fields fields : document.each("checks")) {
      checks.add(check(fields, stage));
    }
    document.noOthers();
    return checks;
  }

  private Check check(Fields fields, @Nullable Stage fileStage) {
    Located<String> code = fields.locatedText("code");
    Attribute each = attribute(fields, "each", AttributeType.ITEMS);
    List<ConditionReader.Read> conditions = conditions(fields, each);
    if (fileStage == null) {
      fields.require("stage");
    }
    fields.require("severity");
    Check check =
        new Check(
            code.value(),
            fields.choice("stage", Stage.class).orElse(fileStage == null ? Stage.SHAPE : fileStage),
            fields.choice("severity", Severity.class).orElse(Severity.ERROR),
            attribute(fields, "cappedBy", AttributeType.TEXT),
            ConditionReader.Read.conditions(conditions),
            ConditionReader.Read.places(conditions),
            each,
            report(fields, each != null),
            fields.date("from").orElse(null),
            fields.date("until").orElse(null),
            source(fields),
            examples(fields),
            texts(fields),
            new RuleReference(source.name(), code.span().line(), source.layer()));
    fields.noOthers();
    return check;
  }

  /** What is written, and that there are items where a check reports items. */
  private List<ConditionReader.Read> conditions(Fields fields, @Nullable Attribute each) {
    if (!fields.has("each")) {
      fields.require("when");
    }
    Mapping when = fields.mapping("when");
    if (when != null && when.entries().isEmpty()) {
      fields.problem("when", "rule/no-condition", "always", Map.of());
    }
    List<ConditionReader.Read> conditions =
        when == null ? new ArrayList<>() : new ConditionReader(vocabulary, problems).read(when);
    if (each != null) {
      ConditionReader.Read items =
          new ConditionReader.Read(
              Check.asksForItems(each),
              new ConditionPlace(fields.spanOf("each").line(), List.of()));
      if (conditions.stream().noneMatch(read -> read.condition().equals(items.condition()))) {
        conditions.add(items);
      }
    }
    return conditions;
  }

  private ReportSpec report(Fields fields, boolean hasItem) {
    fields.require("report");
    return new ReportReader(vocabulary, problems, hasItem)
        .read(fields.fields("report").orElseGet(() -> Fields.of(NOTHING, new Problems())));
  }

  private static final Mapping NOTHING =
      new Mapping(new dev.plumbline.internal.yaml.Span(0, 0, 1, 1, 1, 1), List.of());

  private @Nullable Attribute attribute(Fields fields, String key, AttributeType type) {
    Scalar name = fields.scalar(key);
    if (name == null) {
      return null;
    }
    Attribute attribute = vocabulary.find(name.text());
    if (attribute == null || attribute.type() != type) {
      fields.problem(
          key,
          "rule/unknown-attribute",
          "type",
          Map.of("key", Value.of(key), "type", Value.of(type.id()), "name", Value.of(name.text())));
    }
    return attribute;
  }

  private static Check.Source source(Fields fields) {
    Fields source = fields.fields("source").orElse(null);
    if (source == null) {
      return new Check.Source(null, null);
    }
    String url = source.url("url").map(URI::toString).orElse(null);
    Check.Source read = new Check.Source(url, source.date("checked").orElse(null));
    source.noOthers();
    return read;
  }

  private List<Example> examples(Fields fields) {
    Fields examples = fields.fields("examples").orElse(null);
    if (examples == null) {
      return List.of();
    }
    ExampleReader reader = new ExampleReader(source, notes);
    List<Example> all = new ArrayList<>();
    examples.items("flags").forEach(item -> reader.read(item, true, all));
    examples.items("passes").forEach(item -> reader.read(item, false, all));
    examples.noOthers();
    return all;
  }

  private Map<String, Texts> texts(Fields fields) {
    Mapping texts = fields.mapping("texts");
    return texts == null ? Map.of() : new TextsReader(problems).read(texts);
  }
}
