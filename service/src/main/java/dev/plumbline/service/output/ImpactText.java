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
import java.util.Map;
import java.util.stream.Collectors;

/** What other rules would mean for stored setups, for people. */
public final class ImpactText {
  private static final int ROWS = 20;

  private final Writer out;
  private final Palette palette;

  /** Writes to the writer, which stays open. */
  public ImpactText(Writer out, Palette palette) {
    this.out = out;
    this.palette = palette;
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
      line(palette.strong("By rule"));
      for (Impact.RuleShare rule : impact.rules().subList(0, shown(impact.rules()))) {
        rule(rule);
      }
      more(impact.rules());
    }
    owners("By organization", impact.organizations());
    owners("By account", impact.accounts());
  }

  private static String summary(Impact impact) {
    String all = count(impact.setups().all(), "setup");
    if (impact.setups().changed() == 0) {
      return all + ": nothing changes";
    }
    return all
        + ": "
        + impact.flipped()
        + " fare otherwise ("
        + FindingText.kinds(impact.kinds())
        + ")";
  }

  private void group(Flip flip, Impact.Group group) throws IOException {
    line("");
    line(paint(flip, flip.before().id() + " -> " + flip.after().id()) + "  " + group.count());
    for (SetupImpact sample : group.samples()) {
      line("  " + safe(sample.name().orElse("(no name)")) + owner(sample.owner()));
      for (FindingChange change : sample.changes()) {
        line("    " + FindingText.of(change));
      }
    }
    long more = group.count() - group.samples().size();
    if (more > 0) {
      line(palette.faint("  and " + more + " more"));
    }
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
                FindingText.kinds(rule.kinds())));
  }

  private void owners(String title, List<Impact.OwnerShare> shares) throws IOException {
    if (shares.stream().allMatch(share -> isNobody(share.owner()) && !share.others())) {
      return;
    }
    line("");
    line(palette.strong(title));
    for (Impact.OwnerShare share : shares.subList(0, shown(shares))) {
      String flips =
          share.flips().entrySet().stream()
              .map(flip -> flip.getValue() + " " + flip.getKey().id().replace("->", " -> "))
              .collect(Collectors.joining(", "));
      line("  " + name(share) + "  " + flips);
    }
    more(shares);
  }

  private static boolean isNobody(Owner owner) {
    return owner.organization() == null && owner.account() == null;
  }

  private static String name(Impact.OwnerShare share) {
    if (share.others()) {
      return "(others)";
    }
    return isNobody(share.owner()) ? "(none named)" : named(share.owner());
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
      line(palette.faint("  and " + (rows.size() - ROWS) + " more; json lists all"));
    }
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** What somebody entered may hold a credential by mistake. */
  private static String safe(String entered) {
    return Paragraph.printable(Concealed.shown(entered));
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
