package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.RuleReference;
import dev.plumbline.TextProblem;
import dev.plumbline.fleet.FindingChange;
import dev.plumbline.fleet.Flip;
import dev.plumbline.fleet.Impact;
import dev.plumbline.fleet.Owner;
import dev.plumbline.fleet.SetupImpact;
import dev.plumbline.fleet.Unread;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other rules would mean for stored setups, as the object {@code plumbline/impact/v1}. */
public final class ImpactJson {
  /** The name of the form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/impact/v1";

  private final Writer out;
  private final Locale locale;

  /** Writes in a language to the writer, which stays open. */
  public ImpactJson(Writer out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  /** The object in UTF-8. */
  public static byte[] bytes(Impact impact, Locale locale) {
    StringWriter text = new StringWriter();
    try {
      new ImpactJson(text, locale).write(impact);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the object. */
  public void write(Impact impact) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("setups", impact.setups().all());
    json.writeNumberField("changed", impact.setups().changed());
    json.writeNumberField("flipped", impact.flipped());
    kinds(json, impact.kinds());
    json.writeArrayFieldStart("flips");
    for (Map.Entry<Flip, Impact.Group> flip : impact.flips().entrySet()) {
      group(json, flip.getKey(), flip.getValue());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (Impact.RuleShare rule : impact.rules()) {
      rule(json, rule);
    }
    json.writeEndArray();
    owners(json, "organizations", impact.organizations());
    owners(json, "accounts", impact.accounts());
    unread(json, impact.unread(), locale);
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  private static void kinds(JsonGenerator json, Map<FindingChange.Kind, Long> kinds)
      throws IOException {
    for (FindingChange.Kind kind : FindingChange.Kind.values()) {
      json.writeNumberField(kind.id(), kinds.getOrDefault(kind, 0L));
    }
  }

  private static void group(JsonGenerator json, Flip flip, Impact.Group group) throws IOException {
    json.writeStartObject();
    json.writeStringField("before", flip.before().id());
    json.writeStringField("after", flip.after().id());
    json.writeNumberField("count", group.count());
    json.writeArrayFieldStart("samples");
    for (SetupImpact sample : group.samples()) {
      json.writeStartObject();
      text(json, "setup", sample.name().orElse(null));
      owner(json, sample.owner());
      json.writeArrayFieldStart("changes");
      for (FindingChange change : sample.changes()) {
        change(json, change);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, FindingChange change) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", change.kind().id());
    json.writeStringField("code", change.code());
    text(json, "field", change.field());
    rule(json, change.rule());
    json.writeEndObject();
  }

  private static void rule(JsonGenerator json, Impact.RuleShare share) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", share.code());
    rule(json, share.rule());
    kinds(json, share.kinds());
    json.writeArrayFieldStart("samples");
    for (String sample : share.samples()) {
      json.writeString(Concealed.shown(sample));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void rule(JsonGenerator json, RuleReference rule) throws IOException {
    json.writeObjectFieldStart("rule");
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeStringField("layer", rule.layer());
    json.writeEndObject();
  }

  private static void owners(JsonGenerator json, String name, List<Impact.OwnerShare> shares)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Impact.OwnerShare share : shares) {
      json.writeStartObject();
      owner(json, share.owner());
      if (share.others()) {
        json.writeBooleanField("others", true);
      }
      json.writeObjectFieldStart("flips");
      for (Map.Entry<Flip, Long> flip : share.flips().entrySet()) {
        json.writeNumberField(flip.getKey().id(), flip.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void owner(JsonGenerator json, Owner owner) throws IOException {
    text(json, "organization", owner.organization());
    text(json, "account", owner.account());
  }

  static void unread(JsonGenerator json, Unread unread, Locale locale) throws IOException {
    json.writeObjectFieldStart("unread");
    json.writeNumberField("sources", unread.sources());
    json.writeArrayFieldStart("problems");
    for (TextProblem problem : unread.problems()) {
      ProblemsJson.write(json, problem, locale);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What somebody entered may hold a credential by mistake. */
  static void text(JsonGenerator json, String name, @Nullable String entered) throws IOException {
    if (entered == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, Concealed.shown(entered));
    }
  }
}
