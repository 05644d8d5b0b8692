package dev.plumbline.service.output;

import dev.plumbline.fleet.FindingChange;
import dev.plumbline.fleet.Flip;
import dev.plumbline.fleet.Impact;
import dev.plumbline.fleet.Owner;
import dev.plumbline.fleet.SetupImpact;
import dev.plumbline.fleet.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What other rules would mean for stored setups, for people. */
public final class ImpactText {
  private static final int ROWS = 20;

  private final Writer out;
  private final Palette palette;
  private final Words words;
  private final FindingText findings;

  /** Writes in a language to the writer, which stays open. */
  public ImpactText(Writer out, Palette palette, Locale locale) {
    this.out = out;
    this.palette = palette;
    this.words = Words.in(locale);
    this.findings = new FindingText(words);
  }

  /** Writes the numbers first, then who and why. */
  public void write(Impact impact) throws IOException {
    line(summary(impact));
    for (Map.Entry<Flip, Impact.Group> flip : impact.flips().entrySet()) {
      if (flip.getKey().isChange()) {
        group(flip.getKey(), flip.getValue());
      }
    }
    if (!impact.rules().isEmpty()) {
      line("");
      line(palette.strong(words.of("impact.by-rule")));
      for (Impact.RuleShare rule : impact.rules().subList(0, shown(impact.rules()))) {
        rule(rule);
      }
      more(impact.rules());
    }
    owners("impact.by-organization", impact.organizations());
    owners("impact.by-account", impact.accounts());
  }

  private String summary(Impact impact) {
    String name = impact.setups().changed() == 0 ? "impact.nothing" : "impact.changed";
    return words
        .of(name, impact.setups().all())
        .replace("{flipped}", Long.toString(impact.flipped()))
        .replace("{kinds}", findings.kinds(impact.kinds()));
  }

  private void group(Flip flip, Impact.Group group) throws IOException {
    line("");
    line(paint(flip, text(flip)) + "  " + group.count());
    for (SetupImpact sample : group.samples()) {
      line("  " + safe(sample.name().orElse(words.of("impact.unnamed"))) + owner(sample.owner()));
      for (FindingChange change : sample.changes()) {
        line("    " + findings.of(change));
      }
    }
    long more = group.count() - group.samples().size();
    if (more > 0) {
      line(palette.faint("  " + words.of("impact.more", more)));
    }
  }

  private String text(Flip flip) {
    return words.of("standing." + flip.before().id())
        + " -> "
        + words.of("standing." + flip.after().id());
  }

  private String paint(Flip flip, String text) {
    return flip.after() == Standing.FAIL
        ? palette.paint(Palette.of(dev.plumbline.Severity.ERROR), text)
        : flip.after() == Standing.PASS ? palette.good(text) : palette.strong(text);
  }

  private void rule(Impact.RuleShare rule) throws IOException {
    line(
        "  %s  %s:%d  %s"
            .formatted(
                rule.code(),
                safe(rule.rule().file()),
                rule.rule().line(),
                findings.kinds(rule.kinds())));
  }

  private void owners(String title, List<Impact.OwnerShare> shares) throws IOException {
    if (shares.stream().allMatch(share -> isNobody(share.owner()) && !share.others())) {
      return;
    }
    line("");
    line(palette.strong(words.of(title)));
    for (Impact.OwnerShare share : shares.subList(0, shown(shares))) {
      String flips =
          share.flips().entrySet().stream()
              .map(flip -> flip.getValue() + " " + text(flip.getKey()))
              .collect(Collectors.joining(words.of("list.separator")));
      line("  " + name(share) + "  " + flips);
    }
    more(shares);
  }

  private static boolean isNobody(Owner owner) {
    return owner.organization() == null && owner.account() == null;
  }

  private String name(Impact.OwnerShare share) {
    if (share.others()) {
      return words.of("impact.others");
    }
    return isNobody(share.owner()) ? words.of("impact.nobody") : named(share.owner());
  }

  private static String owner(Owner owner) {
    return isNobody(owner) ? "" : " (" + named(owner) + ")";
  }

  private static String named(Owner owner) {
    List<String> parts = new ArrayList<>(2);
    if (owner.organization() != null) {
      parts.add(safe(owner.organization()));
    }
    if (owner.account() != null) {
      parts.add(safe(owner.account()));
    }
    return String.join(" / ", parts);
  }

  private static int shown(List<?> rows) {
    return Math.min(rows.size(), ROWS);
  }

  private void more(List<?> rows) throws IOException {
    if (rows.size() > ROWS) {
      line(palette.faint("  " + words.of("impact.more-rows", rows.size() - ROWS)));
    }
  }

  /** What somebody entered may hold a credential by mistake. */
  private static String safe(String entered) {
    return Paragraph.printable(Concealed.shown(entered));
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
