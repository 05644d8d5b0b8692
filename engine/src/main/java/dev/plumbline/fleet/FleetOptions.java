package dev.plumbline.fleet;

import dev.plumbline.ValidationOptions;
import java.util.function.LongConsumer;

/** How a store of setups is gone through. Immutable; each method gives a changed copy. */
public final class FleetOptions {
  private static final int SAMPLES = 5;

  /** As {@link ValidationOptions#STANDARD}, with five samples of each kind, telling nobody. */
  public static final FleetOptions STANDARD =
      new FleetOptions(ValidationOptions.STANDARD, SAMPLES, sources -> {});

  private final ValidationOptions validation;
  private final int samples;
  private final LongConsumer progress;

  private FleetOptions(ValidationOptions validation, int samples, LongConsumer progress) {
    this.validation = validation;
    this.samples = samples;
    this.progress = progress;
  }

  /** Validates as these options say. */
  public FleetOptions withValidation(ValidationOptions newValidation) {
    return new FleetOptions(newValidation, samples, progress);
  }

  /** Keeps so many samples of each kind: the first ones, in the order of the store. */
  public FleetOptions withSamples(int newSamples) {
    return new FleetOptions(validation, newSamples, progress);
  }

  /** Tells now and then, on the calling thread, how many sources have been gone through. */
  public FleetOptions withProgress(LongConsumer newProgress) {
    return new FleetOptions(validation, samples, newProgress);
  }

  /** How each setup is validated. */
  public ValidationOptions validation() {
    return validation;
  }

  /** How many samples of each kind are kept. */
  public int samples() {
    return samples;
  }

  LongConsumer progress() {
    return progress;
  }
}
