package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.provider.OptionFact;
import dev.plumbline.internal.provider.OptionNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All attributes that rules may ask for. What stands here is all there is: linter, compiler, editor
 * schema and documentation read it. Options are attributes as well, {@code options.NAME}; they get
 * their place when a rule first names them. Threads may load rules together.
 */
public final class Vocabulary {
  private static final String OPTIONS = "options.";

  private final Map<String, Attribute> byName = new LinkedHashMap<>();
  private final List<Derivation> derivations = new ArrayList<>();
  private final OptionNames options;

  /** The vocabulary for setups with these options. */
  public Vocabulary(OptionNames options) {
    this.options = options;
    SetupAttributes.declare(new Declarations(this));
    ProviderAttributes.declare(new Declarations(this));
    KeyAttributes.declare(new Declarations(this));
    UrlAttributes.declare(new Declarations(this));
    HostAttributes.declare(new Declarations(this));
    AddressFit.declare(new Declarations(this).needingProvider());
    ModelAttributes.declare(new Declarations(this));
    TraitAttributes.declare(new Declarations(this));
    RegionAttributes.declare(new Declarations(this));
    DestinationAttributes.declare(new Declarations(this));
    PolicyAttributes.declare(new Declarations(this));
    ProbeAttributes.declare(new Declarations(this));
  }

  /** The attribute of that name, or null if there is none. */
  public synchronized @Nullable Attribute find(String name) {
    Attribute known = byName.get(name);
    if (known != null || !name.startsWith(OPTIONS) || name.length() == OPTIONS.length()) {
      return known;
    }
    return option(name);
  }

  /**
   * The attribute of a name that is known to be there.
   *
   * @throws IllegalArgumentException where it is not
   */
  public Attribute require(String name) {
    Attribute attribute = find(name);
    if (attribute == null) {
      throw new IllegalArgumentException("no attribute is called " + name);
    }
    return attribute;
  }

  /** Everything that is declared, in the order of declaration. */
  public synchronized List<Attribute> attributes() {
    return List.copyOf(byName.values());
  }

  synchronized Derivation[] derivations() {
    return derivations.toArray(new Derivation[0]);
  }

  void add(Attribute attribute, Derivation derivation) {
    if (byName.putIfAbsent(attribute.name(), attribute) != null) {
      throw new IllegalStateException(attribute.name() + " is declared twice");
    }
    derivations.add(derivation);
  }

  int size() {
    return derivations.size();
  }

  private Attribute option(String name) {
    List<String> path =
        Stream.of(name.substring(OPTIONS.length()).split("\\.", -1)).map(String::intern).toList();
    OptionFact fact = path.size() == 1 ? options.named(path.get(0)) : null;
    AttributeType type = fact == null ? AttributeType.ANY : type(fact);
    String meaning = fact == null || fact.meaning() == null ? "an option" : fact.meaning();
    Footing footing = Footing.onOption(path.get(0));
    Attribute attribute = new Attribute(name, type, meaning, "", size(), false, true, footing);
    add(attribute, candidate -> OptionValues.at(candidate.options(), path));
    return attribute;
  }

  private static AttributeType type(OptionFact fact) {
    return switch (fact.type()) {
      case FLAG -> AttributeType.FLAG;
      case NUMBER -> AttributeType.NUMBER;
      case TEXT -> AttributeType.TEXT;
      case TEXTS -> AttributeType.TEXTS;
      case MAPPING, ANY -> AttributeType.ANY;
    };
  }
}
