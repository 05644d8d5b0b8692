package dev.plumbline.internal.provider;

import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.yaml.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a provider's file says of model names. */
final class ModelFactsReader {
  private ModelFactsReader() {}

  static ModelFacts read(FactFields from) {
    Fields fields = from.fields();
    Expression grammar = from.pattern("grammar");
    String example = fields.text("example");
    ModelFacts facts =
        new ModelFacts(
            fields.flag("required", true),
            from.requiredChoice("naming", ModelNaming.class),
            fields.flag("complete", false),
            grammar,
            example,
            from.member("variants").map(ModelFactsReader::variants).orElse(Variants.NONE),
            from.choice("vendorPrefix", VendorPrefix.class, VendorPrefix.ALLOWED),
            fields.text("litellm"),
            fields.texts("litellmAlso"),
            fields.text("listOf"),
            fields.text("fullForm"),
            fields.text("versionMark"),
            fields.texts("vendors"),
            fields.texts("upstreams"),
            fields.texts("idPrefixes"),
            geographies(fields),
            from.evidence());
    fields.noOthers();
    if (grammar != null && example != null && !grammar.matches(example)) {
      from.problem("example", "facts/example", "`example` does not fit the grammar");
    }
    return facts;
  }

  private static Variants variants(FactFields from) {
    Variants variants = new Variants(from.fields().texts("routing"), from.fields().texts("listed"));
    from.fields().noOthers();
    return variants;
  }

  private static Map<String, List<String>> geographies(Fields fields) {
    Map<String, List<String>> geographies = new LinkedHashMap<>();
    fields
        .fields("geographies")
        .ifPresent(all -> all.keys().forEach(name -> geographies.put(name, all.texts(name))));
    return geographies;
  }
}
