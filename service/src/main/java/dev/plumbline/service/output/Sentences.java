package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;

/** Title and message of a finding in one text of one line, for readers that have room for one. */
final class Sentences {
  private Sentences() {}

  static String of(Diagnostic diagnostic) {
    return Paragraph.printable(diagnostic.title()) + ": " + printable(diagnostic.message());
  }

  private static String printable(String text) {
    return String.join(" ", text.lines().map(Paragraph::printable).toList());
  }
}
