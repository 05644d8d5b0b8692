package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.attribute.Part;
import org.jspecify.annotations.Nullable;

/** Writes attributes into the vocabulary; the switches hold for what is declared after them. */
final class Declarations {
  private final Vocabulary vocabulary;
  private boolean needsProvider;
  private Footing footing = Footing.NONE;

  Declarations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What follows rests on facts of the named provider. */
  Declarations needingProvider() {
    needsProvider = true;
    return this;
  }

  /** What follows is absent in setups without this part; null where it rests on none. */
  Declarations restingOn(@Nullable Part part) {
    footing = Footing.on(part);
    return this;
  }

  /** What follows is absent in setups without this option. */
  Declarations restingOnOption(String name) {
    footing = Footing.onOption(name);
    return this;
  }

  Declarations text(String name, String meaning, String example, Derivation derivation) {
    return add(name, AttributeType.TEXT, meaning, example, derivation);
  }

  /** A text that repeats what a person entered. */
  Declarations entered(String name, String meaning, String example, Derivation derivation) {
    Attribute attribute =
        new Attribute(
            name,
            AttributeType.TEXT,
            meaning,
            example,
            vocabulary.size(),
            needsProvider,
            true,
            footing.decidedBy(derivation.basis()));
    vocabulary.add(attribute, derivation);
    return this;
  }

  Declarations flag(String name, String meaning, Derivation derivation) {
    return add(name, AttributeType.FLAG, meaning, "true", derivation);
  }

  Declarations number(String name, String meaning, String example, Derivation derivation) {
    return add(name, AttributeType.NUMBER, meaning, example, derivation);
  }

  Declarations date(String name, String meaning, String example, Derivation derivation) {
    return add(name, AttributeType.DATE, meaning, example, derivation);
  }

  Declarations texts(String name, String meaning, String example, Derivation derivation) {
    return add(name, AttributeType.TEXTS, meaning, example, derivation);
  }

  Declarations ranges(String name, String meaning, Derivation derivation) {
    return add(name, AttributeType.RANGES, meaning, "", derivation);
  }

  Declarations items(String name, String meaning, Derivation derivation) {
    return add(name, AttributeType.ITEMS, meaning, "", derivation);
  }

  private Declarations add(
      String name, AttributeType type, String meaning, String example, Derivation derivation) {
    Attribute attribute =
        new Attribute(
            name,
            type,
            meaning,
            example,
            vocabulary.size(),
            needsProvider,
            false,
            footing.decidedBy(derivation.basis()));
    vocabulary.add(attribute, derivation);
    return this;
  }
}
