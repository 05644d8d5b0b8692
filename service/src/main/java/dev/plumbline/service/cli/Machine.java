package dev.plumbline.service.cli;

import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * What a service takes from the machine beside what every command does.
 *
 * @param nanoTime a clock for spans of time
 * @param random gives so many random bytes, fit for credentials
 * @param lifetime knows when to end
 */
public record Machine(LongSupplier nanoTime, IntFunction<byte[]> random, Lifetime lifetime) {

  /** Lets a service live as long as it is wanted. */
  @FunctionalInterface
  public interface Lifetime {
    /**
     * Returns once the service is asked to end and has been stopped.
     *
     * @param stop stops the service
     */
    void serve(Runnable stop) throws InterruptedException;
  }
}
