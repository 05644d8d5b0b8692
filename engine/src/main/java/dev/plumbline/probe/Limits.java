package dev.plumbline.probe;

import java.time.Duration;

/**
 * How much one prober takes upon itself.
 *
 * @param step the longest time from connecting to the end of an answer
 * @param total the longest time of one probe, without health
 * @param health the longest time for a gateway to try its models
 * @param atOnce how many probes run at the same time; more are refused
 * @param perMinute how many probes a caller may start in a minute
 * @param bytes how much of an answer is read, after unpacking
 * @param remembered how long a result is given again without asking
 */
public record Limits(
    Duration step,
    Duration total,
    Duration health,
    int atOnce,
    int perMinute,
    long bytes,
    Duration remembered) {
  /** Five seconds a step, ten in all, sixty for health. */
  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          256,
          120,
          16L << 20,
          Duration.ofMinutes(1));

  /** The same with other times for a step and for a whole probe. */
  public Limits withTimes(Duration newStep, Duration newTotal) {
    return new Limits(newStep, newTotal, health, atOnce, perMinute, bytes, remembered);
  }

  /** The same with another time for a gateway to try its models. */
  public Limits withHealth(Duration newHealth) {
    return new Limits(step, total, newHealth, atOnce, perMinute, bytes, remembered);
  }

  /** The same with other numbers of probes. */
  public Limits withProbes(int newAtOnce, int newPerMinute) {
    return new Limits(step, total, health, newAtOnce, newPerMinute, bytes, remembered);
  }

  /** The same with another size of answers. */
  public Limits withBytes(long newBytes) {
    return new Limits(step, total, health, atOnce, perMinute, newBytes, remembered);
  }

  /** The same with another time for which results are kept. */
  public Limits withRemembered(Duration newRemembered) {
    return new Limits(step, total, health, atOnce, perMinute, bytes, newRemembered);
  }
}
