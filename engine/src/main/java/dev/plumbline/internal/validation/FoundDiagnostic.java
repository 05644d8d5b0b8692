package dev.plumbline.internal.validation;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.Fix;
import dev.plumbline.Origin;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.TextRange;
import dev.plumbline.Value;
import dev.plumbline.Waiver;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.rule.FixSpec;
import dev.plumbline.internal.rule.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding with everything that follows from it. What costs something is worked out on demand;
 * since it depends on immutable things alone, threads that race get equal answers.
 */
final class FoundDiagnostic implements Diagnostic {
  private static final int ALTERNATIVES = 5;

  private final Validation validation;
  private final Finding finding;
  private final int folded;
  private final @Nullable Finding silencedBy;
  private @Nullable List<Fix> fixes;
  private @Nullable List<String> alternatives;
  private @Nullable Map<String, Value> arguments;

  FoundDiagnostic(Validation validation, Folding.Cause cause) {
    this.validation = validation;
    this.finding = cause.finding();
    this.folded = cause.folded();
    this.silencedBy = cause.silencedBy();
  }

  @Override
  public String code() {
    return finding.check().code();
  }

  @Override
  public Severity severity() {
    return finding.severity();
  }

  @Override
  public Stage stage() {
    return finding.stage();
  }

  @Override
  public String field() {
    return finding.field();
  }

  @Override
  public Optional<TextRange> range() {
    Template range = finding.check().report().range();
    return range != null && value(range) instanceof List<?> ranges && !ranges.isEmpty()
        ? Optional.of((TextRange) ranges.get(0))
        : Optional.empty();
  }

  @Override
  public Optional<Position> position() {
    Origin origin = validation.setup().origin().orElse(null);
    if (origin == null) {
      return Optional.empty();
    }
    TextRange range = range().orElse(null);
    return range == null ? origin.positionOf(field()) : origin.positionOf(field(), range);
  }

  @Override
  public String title() {
    Texts texts = texts();
    return texts == null ? code() : validation.format(texts.title(), arguments());
  }

  @Override
  public String message() {
    Texts texts = texts();
    return texts == null ? code() : validation.format(texts.message(), arguments());
  }

  @Override
  public Map<String, Value> arguments() {
    Map<String, Value> known = arguments;
    if (known == null) {
      known = Collections.unmodifiableMap(filledIn());
      arguments = known;
    }
    return known;
  }

  private Map<String, Value> filledIn() {
    Map<String, Value> filled = new LinkedHashMap<>();
    finding
        .check()
        .report()
        .arguments()
        .forEach(
            (name, template) -> {
              Object value = value(template);
              filled.put(name, value == null ? new Value.Text("") : masked(template, value));
            });
    return filled;
  }

  private Value masked(Template template, Object value) {
    return template.echoes() && value instanceof String text
        ? new Value.Text(validation.mask().apply(text))
        : Values.of(value);
  }

  @Override
  public List<Fix> fixes() {
    List<Fix> known = fixes;
    if (known == null) {
      known = finding.counts() ? List.copyOf(proven()) : List.of();
      fixes = known;
    }
    return known;
  }

  private List<Fix> proven() {
    List<FixSpec> specs = finding.check().report().fixes();
    List<Fix> proven = new ArrayList<>(specs.size());
    for (int i = 0; i < specs.size(); i++) {
      List<Edit> patch = Patches.of(specs.get(i), validation.candidate(), finding.item());
      if (!patch.isEmpty() && isClean(patch) && validation.proof().mends(patch, finding)) {
        proven.add(new Fix(fixTitle(i), specs.get(i).applicability(), proven.isEmpty(), patch));
      }
    }
    return proven;
  }

  private boolean isClean(List<Edit> patch) {
    for (Edit edit : patch) {
      Value value =
          edit instanceof Edit.Add add
              ? add.value()
              : edit instanceof Edit.Replace replace ? replace.value() : null;
      if (value instanceof Value.Text text && shows(text.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean shows(String text) {
    return validation.mask().shows(text)
        && !validation.candidate().knowledge().facts().namesVariable(text);
  }

  private String fixTitle(int index) {
    Texts texts = texts();
    return texts == null || texts.fixes().isEmpty()
        ? title()
        : validation.format(
            texts.fixes().get(Math.min(index, texts.fixes().size() - 1)), arguments());
  }

  @Override
  public List<String> alternatives() {
    List<String> known = alternatives;
    if (known == null) {
      known = List.copyOf(passing());
      alternatives = known;
    }
    return known;
  }

  private List<String> passing() {
    Template template = finding.check().report().alternatives();
    List<String> passing = new ArrayList<>();
    if (template != null && value(template) instanceof List<?> values) {
      for (Object value : values) {
        List<Edit> patch = List.of(new Edit.Add(field(), Values.of(value)));
        if (passing.size() < ALTERNATIVES && validation.proof().passes(patch, field())) {
          passing.add(String.valueOf(value));
        }
      }
    }
    return passing;
  }

  @Override
  public Optional<String> help() {
    Template help = finding.check().report().help();
    return help != null && value(help) instanceof String page
        ? Optional.of(page)
        : Optional.empty();
  }

  @Override
  public RuleReference rule() {
    return finding.rule();
  }

  @Override
  public Optional<Waiver> waived() {
    return Optional.ofNullable(finding.waiver());
  }

  @Override
  public int folded() {
    return folded;
  }

  @Override
  public Optional<String> followsFrom() {
    return silencedBy == null ? Optional.empty() : Optional.of(silencedBy.check().code());
  }

  private @Nullable Object value(Template template) {
    return template.in(validation.candidate(), finding.item());
  }

  private @Nullable Texts texts() {
    return validation.texts(finding.check());
  }

  @Override
  public String toString() {
    return severity().id() + " " + code() + " at " + field();
  }
}
