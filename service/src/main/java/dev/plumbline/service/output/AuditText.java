package dev.plumbline.service.output;

import dev.plumbline.Waiver;
import dev.plumbline.fleet.Audit;
import dev.plumbline.fleet.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How stored setups fare, for people. */
public final class AuditText {
  private static final int ROWS = 20;

  private final Writer out;
  private final Palette palette;

  /** Writes to the writer, which stays open. */
  public AuditText(Writer out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  /** Writes the numbers, then what is found, and where. */
  public void write(Audit audit) throws IOException {
    String noun = audit.setups() == 1 ? " setup" : " setups";
    line(audit.setups() + noun + ": " + standings(audit.standings()));
    if (!audit.codes().isEmpty()) {
      title("Found");
      for (Audit.CodeShare code : audit.codes()) {
        code(code);
      }
    }
    for (Map.Entry<Audit.Grouping, List<Audit.GroupShare>> group : audit.groups().entrySet()) {
      group(heading(group.getKey()), group.getValue());
    }
    if (!audit.unusedWaivers().isEmpty()) {
      title("Waivers that excuse nothing here");
      for (Waiver waiver : audit.unusedWaivers()) {
        waiver(waiver);
      }
    }
  }

  private static String heading(Audit.Grouping grouping) {
    return switch (grouping) {
      case ORGANIZATIONS -> "By organization";
      case ACCOUNTS -> "By account";
      case PROVIDERS -> "By provider";
    };
  }

  private void code(Audit.CodeShare code) throws IOException {
    String label = (code.waived() ? "waived " : "") + code.severity().id();
    String samples =
        code.samples().stream()
            .filter(name -> !name.isEmpty())
            .map(AuditText::safe)
            .collect(Collectors.joining(", "));
    line(
        "  "
            + palette.paint(Palette.of(code.severity()), label)
            + " "
            + code.code()
            + "  "
            + code.count()
            + (samples.isEmpty() ? "" : palette.faint("  e.g. " + samples)));
  }

  private void group(String heading, List<Audit.GroupShare> shares) throws IOException {
    if (shares.stream().allMatch(share -> share.name().isEmpty() && !share.others())) {
      return;
    }
    title(heading);
    for (Audit.GroupShare share : shares.subList(0, Math.min(ROWS, shares.size()))) {
      String name =
          share.others()
              ? "(others)"
              : share.name().isEmpty() ? "(none named)" : safe(share.name());
      line("  " + name + "  " + standings(share.standings()));
    }
    if (shares.size() > ROWS) {
      line(palette.faint("  and " + (shares.size() - ROWS) + " more; json lists all"));
    }
  }

  private void waiver(Waiver waiver) throws IOException {
    String until = waiver.until() == null ? "expired" : "until " + waiver.until();
    line(
        "  %s  %s, %s (%s:%d)"
            .formatted(
                waiver.code(),
                Paragraph.printable(waiver.policy()),
                until,
                waiver.rule().file(),
                waiver.rule().line()));
  }

  private static String standings(Map<Standing, Long> standings) {
    return standings.isEmpty()
        ? "nothing to check"
        : standings.entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey().id())
            .collect(Collectors.joining(", "));
  }

  /** What somebody entered may hold a credential by mistake. */
  private static String safe(String entered) {
    return Paragraph.printable(Concealed.shown(entered));
  }

  private void title(String text) throws IOException {
    line("");
    line(palette.strong(text));
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
