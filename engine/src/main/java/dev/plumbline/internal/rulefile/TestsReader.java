package dev.plumbline.internal.rulefile;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.RuleReference;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.rule.RuleTest;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Located;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import dev.plumbline.testing.Expectation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of {@code kind: tests}. A test states its setup and what is expected, or is a table:
 * {@code columns} name parts of the setup, each of the {@code rows} is a test.
 *
 * <pre>
 * kind: tests
 * now: 2026-11-22
 * given: { provider: openrouter, apiKeyEnv: KEY, context: { organization: acme } }
 * tests:
 *   - name: Gemini without prompt caching is pointed out
 *     given: { model: google/gemini-2.5-pro }
 *     expect: openrouter/gemini-caching-off
 *   - name: What caching means for whom
 *     columns: [model,                 options.promptCaching, expect]
 *     rows:
 *       - [google/gemini-2.5-pro, true,                  nothing]
 *       - [google/gemini-2.5-pro, ~,                     openrouter/gemini-caching-off]
 * </pre>
 */
final class TestsReader {
  private static final String NAME = "name";
  private static final String NOW = "now";
  private static final String GIVEN = "given";
  private static final String EXPECT = "expect";
  private static final String PROBE = "probe";
  private static final String ROWS = "rows";

  /** Columns of a table that are no part of the setup. */
  static final Set<String> COLUMNS = Set.of(NAME, NOW, EXPECT);

  private final String file;
  private final String layer;
  private final Problems problems;
  private final GivenReader given;
  private final ExpectationReader expectations;
  private final List<RuleTest> tests = new ArrayList<>();

  /** What several tests have in common. */
  private record Shared(
      @Nullable String name,
      @Nullable LocalDate day,
      @Nullable List<ProbeAnswer> answers,
      Value.Members setup) {
    static final Shared NOTHING = new Shared(null, null, null, Value.Members.NONE);

    Shared named(@Nullable String other) {
      return new Shared(other, day, answers, setup);
    }

    Shared on(@Nullable LocalDate other) {
      return new Shared(name, other, answers, setup);
    }

    Shared of(Value.Members other) {
      return new Shared(name, day, answers, other);
    }
  }

  private record Column(String name, List<String> steps) {}

  TestsReader(RuleSource source, Set<String> codes, Problems problems) {
    this.file = source.name();
    this.layer = source.layer();
    this.problems = problems;
    this.given = new GivenReader(problems);
    this.expectations = new ExpectationReader(codes, problems);
  }

  List<RuleTest> read(Fields document) {
    document.text("kind");
    Shared shared = shared(document, Shared.NOTHING);
    document.require("tests");
    for (Fields fields : document.each("tests")) {
      Shared own = shared(fields, shared);
      if (fields.has(ROWS) || fields.has("columns")) {
        readTable(fields, own);
      } else {
        readOne(fields, own);
      }
      fields.noOthers();
    }
    document.noOthers();
    return tests;
  }

  private Shared shared(Fields fields, Shared outer) {
    String name = fields.text(NAME);
    LocalDate day = fields.date(NOW).orElse(outer.day());
    Mapping more = fields.mapping(GIVEN);
    Node probe = fields.node(PROBE);
    return new Shared(
        name,
        day,
        probe == null ? outer.answers() : new AnswerReader(problems).read(probe),
        more == null ? outer.setup() : given.add(outer.setup(), more));
  }

  private void readOne(Fields fields, Shared shared) {
    fields.require(EXPECT);
    Node expected = fields.node(EXPECT);
    if (expected != null) {
      add(shared, expectations.read(expected), fields.span().line());
    }
  }

  private void readTable(Fields fields, Shared shared) {
    fields.require("columns");
    fields.require(ROWS);
    List<Column> columns = new ArrayList<>();
    for (Located<String> name : fields.locatedTexts("columns")) {
      columns.add(new Column(name.value(), given.column(name.value(), name.span())));
    }
    if (columns.stream().noneMatch(column -> column.name().equals(EXPECT))) {
      fields.problem("columns", "test/no-expectation", "column", Map.of());
      return;
    }
    for (Node row : fields.items(ROWS)) {
      if (row instanceof Sequence cells && cells.items().size() == columns.size()) {
        readRow(columns, cells, shared);
      } else {
        refuseRow(row, columns.size());
      }
    }
  }

  private void refuseRow(Node row, int columns) {
    Value size =
        row instanceof Sequence cells
            ? Value.of(Integer.toString(cells.items().size()))
            : new Value.Nothing();
    problems.add(
        row.span(),
        "test/row",
        Map.of(
            "columns",
            Value.of(Integer.toString(columns)),
            "size",
            size,
            "found",
            Value.of(row.kindId())));
  }

  private void readRow(List<Column> columns, Sequence cells, Shared shared) {
    Shared row = shared;
    Expectation expected = Expectation.exactly(List.of());
    for (int i = 0; i < columns.size(); i++) {
      Node cell = cells.items().get(i);
      switch (columns.get(i).name()) {
        case EXPECT -> expected = expectations.read(cell);
        case NAME -> row = row.named(text(cell));
        case NOW -> row = row.on(day(cell, row.day()));
        default -> row = withCell(row, columns.get(i).steps(), cell);
      }
    }
    add(row, expected, cells.span().line());
  }

  private Shared withCell(Shared row, List<String> steps, Node cell) {
    return steps.isEmpty() ? row : row.of(given.add(row.setup(), GivenReader.cell(steps, cell)));
  }

  private static @Nullable String text(Node cell) {
    return cell instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
  }

  private @Nullable LocalDate day(Node cell, @Nullable LocalDate otherwise) {
    String text = text(cell);
    if (text == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(cell.span(), "yaml/wrong-value", "day", Map.of("key", Value.of("now")));
      return otherwise;
    }
  }

  private void add(Shared shared, Expectation expected, int line) {
    Setup setup = Setup.of(file + ":" + line, shared.setup(), null);
    RuleReference place = new RuleReference(file, line, layer);
    tests.add(new RuleTest(shared.name(), setup, shared.day(), shared.answers(), expected, place));
  }
}
