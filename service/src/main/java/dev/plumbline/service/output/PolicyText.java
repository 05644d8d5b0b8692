package dev.plumbline.service.output;

import dev.plumbline.explanation.ConsideredPolicy;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.explanation.Opinion;
import dev.plumbline.explanation.PolicyStatement;
import dev.plumbline.explanation.ScopeMismatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What policies say of a setup, or why they are not for it, in words. */
final class PolicyText {
  private final Words words;
  private final Palette palette;

  PolicyText(Words words, Palette palette) {
    this.words = words;
    this.palette = palette;
  }

  /** The lines of all policies; none where the rules have none. */
  List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    for (boolean applying : List.of(true, false)) {
      List<ConsideredPolicy> policies = explanation.policies(applying);
      if (!policies.isEmpty()) {
        lines.add("");
        String heading = applying ? "policies.applying" : "policies.elsewhere";
        lines.add(palette.strong(words.of(heading, policies.size())));
        policies.forEach(policy -> add(policy, lines));
      }
    }
    return lines;
  }

  private void add(ConsideredPolicy policy, List<String> to) {
    String place = policy.rule().file() + ":" + policy.rule().line();
    String layer = words.of("layer." + policy.rule().layer());
    String mode = policy.mode().equals("enforce") ? "" : ", " + policy.mode();
    to.add("  " + policy.name() + " " + palette.faint("(" + place + ", " + layer + mode + ")"));
    policy.mismatches().forEach(mismatch -> to.add("    " + sentence(mismatch)));
    if (!policy.onThisDay()) {
      to.add(
          "    "
              + words
                  .of("scope.day")
                  .replace("{from}", day(policy.from()))
                  .replace("{until}", day(policy.until())));
    }
    policy.statements().forEach(one -> lines(one).forEach(line -> to.add("    " + line)));
  }

  /** What the policies have against a field, as the lines of a check that carries them out. */
  List<String> refusals(Explanation explanation, String field) {
    List<String> lines = new ArrayList<>();
    for (ConsideredPolicy policy : explanation.policies(true)) {
      for (PolicyStatement statement : policy.statements()) {
        if (statement.decides() && statement.field().equals(field)) {
          lines.addAll(lines(statement));
        }
      }
    }
    return lines;
  }

  private List<String> lines(PolicyStatement statement) {
    String id = id(statement.opinion());
    Opinion opinion = statement.opinion();
    boolean silent = opinion == Opinion.GIVES_WAY || opinion == Opinion.IS_OVERRULED;
    String mark =
        opinion.refuses()
            ? palette.paint("1;31", "✗ ")
            : silent ? palette.faint("- ") : palette.good("✓ ");
    String decides = statement.decides() ? " " + words.of("opinion.decides") : "";
    List<String> lines = new ArrayList<>();
    lines.add(mark + filled("opinion." + id, statement) + decides);
    if (opinion.refuses()) {
      lines.add("  " + palette.faint(filled("change." + id, statement)));
    }
    return lines;
  }

  private String filled(String name, PolicyStatement statement) {
    String value = statement.value();
    return words
        .of(name)
        .replace("{key}", statement.key())
        .replace("{line}", statement.rule().file() + ":" + statement.rule().line())
        .replace("{entry}", quoted(statement.entry()))
        .replace("{field}", statement.field())
        .replace("{value}", value == null ? words.of("opinion.open") : quoted(value));
  }

  private String sentence(ScopeMismatch mismatch) {
    String wanted = listed(mismatch.wanted());
    String name = mismatch.actual().isEmpty() ? "scope.unstated" : "scope.mismatch";
    return words
        .of(name)
        .replace("{dimension}", mismatch.dimension())
        .replace("{wanted}", wanted)
        .replace("{actual}", listed(mismatch.actual()));
  }

  private String listed(List<String> values) {
    return values.stream()
        .map(PolicyText::quoted)
        .collect(Collectors.joining(words.of("list.separator")));
  }

  private static String quoted(String text) {
    return "`" + Paragraph.printable(Concealed.shown(text)) + "`";
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "…" : day.toString();
  }

  private static String id(Opinion opinion) {
    return opinion.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
