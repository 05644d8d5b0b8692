package dev.plumbline.service.http;

import dev.plumbline.service.access.Caller;
import dev.plumbline.service.store.Intent;
import java.time.Clock;

/** Says who changes rules, when and why. */
final class Intents {
  private static final int LONGEST = 500;

  private final Clock clock;

  Intents(Clock clock) {
    this.clock = clock;
  }

  Intent of(Caller caller, String message) {
    return new Intent(caller.name(), caller.email(), clock.instant(), message);
  }

  /** A message as it may stand in a history: some lines of text. */
  static String message(String text) throws Problem {
    String message = text.strip();
    boolean printable = message.chars().allMatch(c -> c == '\n' || !Character.isISOControl(c));
    if (message.isEmpty() || message.length() > LONGEST || !printable) {
      throw Problem.of(
          Problem.Kind.MALFORMED, "`message` takes up to " + LONGEST + " printable characters");
    }
    return message;
  }
}
