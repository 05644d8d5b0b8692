package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Basis;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an attribute's value comes out of a candidate; null where there is none. */
@FunctionalInterface
interface Derivation {
  @Nullable Object of(Candidate candidate);

  /** What decides the value. */
  default Basis basis() {
    return Basis.SETUP;
  }

  /** A fact of the provider that the setup is judged by. */
  record OfProvider(Function<ProviderFacts, @Nullable Object> fact) implements Derivation {
    @Override
    public @Nullable Object of(Candidate candidate) {
      return fact.apply(candidate.provider());
    }

    @Override
    public Basis basis() {
      return Basis.PROVIDER;
    }
  }

  /** How the provider is named, of which nothing remains to be said where it is a known one. */
  record OfName(Function<Candidate, @Nullable Object> reading) implements Derivation {
    @Override
    public @Nullable Object of(Candidate candidate) {
      return reading.apply(candidate);
    }

    @Override
    public Basis basis() {
      return Basis.PROVIDER;
    }
  }

  /** What the reading of the model says. */
  record OfModel(Function<ModelReading, @Nullable Object> reading) implements Derivation {
    @Override
    public @Nullable Object of(Candidate candidate) {
      ModelReading model = candidate.model();
      return model == null ? null : reading.apply(model);
    }

    @Override
    public Basis basis() {
      return Basis.MODEL;
    }
  }
}
