package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Diagnostic;
import dev.plumbline.RuleReference;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a SARIF log declares because a result names it.
 *
 * @param index its place among the rules
 * @param code the diagnostics' code
 * @param level how severe it was when it first spoke
 * @param help a page that explains more
 * @param place where the rule stands
 */
record SarifRule(int index, String code, String level, @Nullable String help, RuleReference place) {

  static SarifRule of(int index, Diagnostic first) {
    return new SarifRule(
        index,
        first.code(),
        SarifFormat.level(first.severity()),
        first.help().orElse(null),
        first.rule());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", code);
    if (help != null) {
      json.writeStringField("helpUri", help);
    }
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level);
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("file", place.file());
    json.writeNumberField("line", place.line());
    json.writeStringField("layer", place.layer());
    json.writeEndObject();
    json.writeEndObject();
  }
}
