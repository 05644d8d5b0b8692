package dev.plumbline.probe;

import java.time.Clock;

/**
 * What a prober is made of.
 *
 * @param clock tells the time
 * @param randomness random bytes of this process, at least 32, by which credentials are told apart
 *     in memory
 * @param reach how far questions may go
 * @param limits how much is taken on
 * @param credentials finds credentials that setups refer to
 */
public record ProbeSettings(
    Clock clock, byte[] randomness, Reach reach, Limits limits, CredentialSource credentials) {
  private static final int LEAST_RANDOMNESS = 32;

  /** Copies the bytes. */
  public ProbeSettings {
    if (randomness.length < LEAST_RANDOMNESS) {
      throw new IllegalArgumentException("at least 32 random bytes are needed");
    }
    randomness = randomness.clone();
  }

  /** Standard limits, public hosts, no references. */
  public static ProbeSettings of(Clock clock, byte[] randomness) {
    return new ProbeSettings(
        clock, randomness, Reach.PUBLIC, Limits.STANDARD, CredentialSource.NONE);
  }

  /** The same with another reach. */
  public ProbeSettings withReach(Reach newReach) {
    return new ProbeSettings(clock, randomness, newReach, limits, credentials);
  }

  /** The same with other limits. */
  public ProbeSettings withLimits(Limits newLimits) {
    return new ProbeSettings(clock, randomness, reach, newLimits, credentials);
  }

  /** The same with another way to find credentials. */
  public ProbeSettings withCredentials(CredentialSource newCredentials) {
    return new ProbeSettings(clock, randomness, reach, limits, newCredentials);
  }

  @Override
  public byte[] randomness() {
    return randomness.clone();
  }
}
