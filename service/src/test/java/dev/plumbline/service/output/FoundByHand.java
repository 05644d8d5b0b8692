package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.Fix;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.TextRange;
import dev.plumbline.Value;
import dev.plumbline.Waiver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding that no engine made: what a format is to show, set one by one. */
final class FoundByHand implements Diagnostic {
  private final String code;
  private final Severity severity;
  private final String field;
  private final Map<String, Value> arguments = new LinkedHashMap<>();
  private final List<Fix> fixes = new ArrayList<>();
  private List<String> alternatives = List.of();
  private @Nullable TextRange range;
  private @Nullable Position position;
  private @Nullable String help;
  private String title = "What was found";
  private String message = "What to do.";
  private int folded;

  FoundByHand(String code, Severity severity, String field) {
    this.code = code;
    this.severity = severity;
    this.field = field;
  }

  FoundByHand says(String newTitle, String newMessage) {
    title = newTitle;
    message = newMessage;
    return this;
  }

  FoundByHand at(int line, int column, int endLine, int endColumn) {
    position = new Position(line, column, endLine, endColumn);
    return this;
  }

  FoundByHand range(int start, int end) {
    range = new TextRange(start, end);
    return this;
  }

  FoundByHand with(String name, Value value) {
    arguments.put(name, value);
    return this;
  }

  FoundByHand fix(String newTitle, Fix.Applicability applicability, Edit... patch) {
    fixes.add(new Fix(newTitle, applicability, fixes.isEmpty(), List.of(patch)));
    return this;
  }

  FoundByHand alternatives(String... values) {
    alternatives = List.of(values);
    return this;
  }

  FoundByHand help(String page) {
    help = page;
    return this;
  }

  FoundByHand folding(int count) {
    folded = count;
    return this;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Stage stage() {
    return Stage.SHAPE;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public Optional<TextRange> range() {
    return Optional.ofNullable(range);
  }

  @Override
  public Optional<Position> position() {
    return Optional.ofNullable(position);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public Map<String, Value> arguments() {
    return arguments;
  }

  @Override
  public List<Fix> fixes() {
    return fixes;
  }

  @Override
  public List<String> alternatives() {
    return alternatives;
  }

  @Override
  public Optional<String> help() {
    return Optional.ofNullable(help);
  }

  @Override
  public RuleReference rule() {
    return new RuleReference("checks/sample.yaml", 31, "builtin");
  }

  @Override
  public Optional<Waiver> waived() {
    return Optional.empty();
  }

  @Override
  public int folded() {
    return folded;
  }

  @Override
  public Optional<String> followsFrom() {
    return Optional.empty();
  }
}
