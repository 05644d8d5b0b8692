package dev.plumbline.service.store;

import dev.plumbline.service.journal.EventLog;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publishes one rule file after another and tells each number that was published. */
final class PublishingProcess {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final String FILE = "acme/count.yaml";
  private static final Pattern NUMBER = Pattern.compile("region: r(\\d+) ");

  private PublishingProcess() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Publishing publishing = start(Path.of(arguments[0]))) {
      int number = number(publishing.active().current().files());
      out.println(number);
      while (true) {
        number++;
        publishing.publish(edit(publishing, number), intent(number));
        out.println(number);
      }
    }
  }

  private static Edit edit(Publishing publishing, int number) {
    boolean there = publishing.active().current().files().text(FILE).isPresent();
    String rule = PublishingTest.rule("r" + number);
    return Edit.put(FILE, there ? Edit.ANYTHING : Edit.NOTHING, rule);
  }

  private static Intent intent(int number) {
    return new Intent("Alice", "alice@acme.example", CLOCK.instant(), "Number " + number);
  }

  static Publishing start(Path folder) throws StoreException, RefusedRules {
    return Publishing.start(
        new Publishing.Sources(
            GitStore.open(folder, null, true),
            new RuleLoader(false, CLOCK),
            CLOCK,
            new EventLog(OutputStream.nullOutputStream(), CLOCK)));
  }

  /** The number in the rule file; 0 where there is none. */
  static int number(RuleFiles files) {
    Matcher found = NUMBER.matcher(files.text(FILE).orElse(""));
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
