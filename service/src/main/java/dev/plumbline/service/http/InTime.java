package dev.plumbline.service.http;

import dev.plumbline.fleet.SetupSource;
import java.util.Iterator;
import java.util.function.LongSupplier;

/** Goes through setups for so long and no longer. */
final class InTime implements Iterator<SetupSource> {
  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private final Iterator<? extends SetupSource> setups;
  private final LongSupplier nanoTime;
  private final long begin;
  private final int seconds;

  /** The time is over. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Over() {
      super("there are more setups than could be gone through in time", null, false, false);
    }
  }

  InTime(Iterator<? extends SetupSource> setups, LongSupplier nanoTime, int seconds) {
    this.setups = setups;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
    this.seconds = seconds;
  }

  @Override
  public boolean hasNext() {
    if (nanoTime.getAsLong() - begin >= seconds * NANOS_A_SECOND) {
      throw new Over();
    }
    return setups.hasNext();
  }

  @Override
  public SetupSource next() {
    return setups.next();
  }
}
