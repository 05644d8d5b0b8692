package dev.plumbline.service.output;

import dev.plumbline.fleet.FindingChange;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings that come and go, in a few words. */
final class FindingText {
  private final Words words;

  FindingText(Words words) {
    this.words = words;
  }

  String of(FindingChange change) {
    return words
            .of("change." + id(change.kind()))
            .replace("{code}", change.code())
            .replace("{field}", Paragraph.printable(Concealed.shown(change.field())))
        + "  "
        + change.rule().file()
        + ":"
        + change.rule().line();
  }

  String kinds(Map<FindingChange.Kind, Long> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> words.of("changes." + id(kind.getKey()), kind.getValue()))
        .collect(Collectors.joining(words.of("list.separator")));
  }

  private static String id(FindingChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
