package dev.plumbline.internal.rulefile;

import dev.plumbline.RuleReference;
import dev.plumbline.Waiver;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Located;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the waivers of a policy. */
final class WaiverReader {
  private final ScopeReader scopes;
  private final String policy;
  private final RuleReference reference;

  WaiverReader(ScopeReader scopes, String policy, RuleReference reference) {
    this.scopes = scopes;
    this.policy = policy;
    this.reference = reference;
  }

  List<Exemption> read(Fields document) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Fields fields : document.each("waivers")) {
      exemptions.add(exemption(fields));
    }
    return exemptions;
  }

  private Exemption exemption(Fields fields) {
    Located<String> code = fields.locatedText("code");
    Scope scope = scopes.read(fields, "for");
    Waiver waiver =
        new Waiver(
            policy,
            fields.requiredText("owner"),
            fields.requiredText("reason"),
            until(fields),
            code.value(),
            field(fields),
            new RuleReference(reference.file(), code.span().line(), reference.layer()));
    fields.noOthers();
    return new Exemption(waiver, scope);
  }

  private static @Nullable String field(Fields fields) {
    if (!fields.has("field")) {
      return null;
    }
    String field = fields.requiredText("field");
    if (!field.isEmpty() && !field.startsWith("/")) {
      fields.problem("field", "policy/field", Map.of());
    }
    return field;
  }

  /** A date that cannot be read counts as past: a waiver that never ends would be a hole. */
  private static @Nullable LocalDate until(Fields fields) {
    fields.require("until");
    Node node = fields.node("until");
    try {
      return LocalDate.parse(node instanceof Scalar scalar ? scalar.text() : "");
    } catch (DateTimeParseException notADate) {
      return null;
    }
  }
}
