package dev.plumbline.service.output;

import dev.plumbline.fleet.FindingChange;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings that come and go, in a few words. */
final class FindingText {
  private FindingText() {}

  static String of(FindingChange change) {
    return switch (change.kind()) {
          case NEW_ERROR -> "+ error ";
          case NEW_WARNING -> "+ warning ";
          case CLEARED_ERROR -> "- error ";
          case CLEARED_WARNING -> "- warning ";
        }
        + change.code()
        + " at "
        + Paragraph.printable(Concealed.shown(change.field()))
        + "  "
        + change.rule().file()
        + ":"
        + change.rule().line();
  }

  static String kinds(Map<FindingChange.Kind, Long> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> kind.getValue() + " " + noun(kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String noun(FindingChange.Kind kind, long count) {
    String noun =
        switch (kind) {
          case NEW_ERROR -> "new error";
          case NEW_WARNING -> "new warning";
          case CLEARED_ERROR -> "cleared error";
          case CLEARED_WARNING -> "cleared warning";
        };
    return count == 1 ? noun : noun + "s";
  }
}
