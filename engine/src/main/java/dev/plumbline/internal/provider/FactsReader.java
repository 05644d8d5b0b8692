package dev.plumbline.internal.provider;

import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads documents of facts into a builder. For one thread. */
public final class FactsReader {
  /** The kinds of documents that are facts. */
  public static final Set<String> KINDS =
      Set.of(
          "provider", "host", "traits", "placeholders", "options", "retired", "renamed", "order");

  private final FactsBuilder facts;

  /** Reads into this builder. */
  public FactsReader(FactsBuilder facts) {
    this.facts = facts;
  }

  /**
   * Reads one document. What cannot be meant is a problem; a document with problems may have been
   * added in part.
   *
   * @param kind one of {@link #KINDS}
   * @param file the file's name, for messages about other documents
   */
  public void read(String kind, String file, Mapping document, Problems problems) {
    FactFields fields = FactFields.of(document, problems);
    switch (kind) {
      case "provider" -> provider(fields, file);
      case "host" -> report(fields, facts.add(HostFileReader.read(fields, file)));
      case "traits" -> facts.addTraits(TraitsFileReader.read(fields));
      case "placeholders" -> facts.add(placeholders(fields));
      case "options" -> facts.add(options(fields));
      case "order" -> facts.set(order(fields));
      case "retired" -> retired(fields);
      case "renamed" -> renamed(fields);
      default -> throw new IllegalArgumentException(kind + " is no kind of facts");
    }
  }

  private void provider(FactFields fields, String file) {
    ProbeFacts probe = fields.member("probe").map(ProbeFactsReader::read).orElse(ProbeFacts.NONE);
    List<ModelListing> lists = fields.each("lists").stream().map(ModelListingReader::read).toList();
    ProviderFacts provider = ProviderFileReader.read(fields, file);
    report(fields, facts.add(provider));
    facts.addProbe(provider.id(), probe);
    facts.addLists(provider.id(), lists);
  }

  private static void report(FactFields fields, List<String> clashes) {
    clashes.forEach(clash -> fields.problem("id", "facts/repeated", clash));
  }

  private static Placeholders placeholders(FactFields file) {
    Fields fields = file.fields();
    Placeholders placeholders =
        new Placeholders(
            new HashSet<>(fields.texts("words")),
            file.patternsInAnyCase("shapes"),
            new HashSet<>(fields.texts("dummies")));
    fields.noOthers();
    return placeholders;
  }

  private static OptionNames options(FactFields file) {
    List<OptionFact> options = new ArrayList<>();
    for (FactFields from : file.each("options")) {
      Fields fields = from.fields();
      options.add(
          new OptionFact(
              fields.requiredText("name"),
              from.choice("type", OptionType.class, OptionType.ANY),
              fields.text("meaning"),
              fields.texts("aliases")));
      fields.noOthers();
    }
    OptionNames names = new OptionNames(options, file.textByName("misplaced"));
    file.fields().noOthers();
    return names;
  }

  private static ProviderOrder order(FactFields file) {
    List<ProviderOrder.Group> groups = new ArrayList<>();
    file.fields().require("groups");
    for (FactFields from : file.each("groups")) {
      Fields fields = from.fields();
      groups.add(
          new ProviderOrder.Group(
              fields.texts("providers"), fields.texts("languages"), fields.flag("home", false)));
      fields.noOthers();
    }
    file.fields().noOthers();
    return new ProviderOrder(groups);
  }

  private void retired(FactFields file) {
    for (FactFields from : file.each("entries")) {
      Fields fields = from.fields();
      facts.add(
          new RetiredModel(
              fields.requiredText("provider"),
              new Glob(fields.requiredText("id")),
              fields.date("since").orElse(null),
              fields.text("successor"),
              from.evidence()));
      fields.noOthers();
    }
    file.fields().noOthers();
  }

  private void renamed(FactFields file) {
    for (FactFields from : file.each("entries")) {
      Fields fields = from.fields();
      RenamedModel model =
          new RenamedModel(
              fields.requiredText("provider"),
              fields.requiredText("id"),
              fields.requiredText("to"),
              from.evidence());
      fields.noOthers();
      facts.add(model).ifPresent(clash -> from.problem("id", "facts/repeated", clash));
    }
    file.fields().noOthers();
  }
}
