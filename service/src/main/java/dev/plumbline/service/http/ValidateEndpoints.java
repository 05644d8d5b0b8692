package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.input.Lines;
import dev.plumbline.service.output.ReportBytes;
import dev.plumbline.service.store.ActiveRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /v1/validate}: one setup in, its report out; and the same for many, line by line. */
final class ValidateEndpoints {
  private static final String NDJSON = "application/x-ndjson";
  private static final String ALL = "all";
  private static final String STRICT = "strict";
  private static final String AS = "as";

  private final ActiveRules rules;
  private final Languages languages;
  private final Decisions decisions;
  private final int longestLine;

  ValidateEndpoints(ActiveRules rules, Languages languages, Decisions decisions, Limits limits) {
    this.rules = rules;
    this.languages = languages;
    this.decisions = decisions;
    this.longestLine = limits.setupBytes();
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "/v1/validate",
            Map.of(
                Method.POST,
                new Endpoint(Role.VALIDATE, new Endpoint.Whole(longestLine, this::validate)))),
        new Route(
            "/v1/validate/batch",
            Map.of(
                Method.POST,
                new Endpoint(Role.VALIDATE, new Endpoint.Streamed(NDJSON, this::batch)))));
  }

  private Answer validate(Call call) throws Problem {
    ValidationOptions options = options(call, AS);
    MediaTypes.requireText(call);
    Optional<String> kind = call.query(ALL, STRICT, AS).text(AS);
    if (kind.isPresent()) {
      return settings(call, kind.get(), options);
    }
    Setup setup = Setups.read(null, call.content(), call);
    Report report = rules.current().plumbline().validate(setup, options);
    decisions.add(call, setup, report);
    return Answer.json(ReportBytes.of(report));
  }

  /** Every setup of a host program's own settings, each with its report. */
  private Answer settings(Call call, String kind, ValidationOptions options) throws Problem {
    Plumbline plumbline = rules.current().plumbline();
    SettingsFile file = Setups.readSettings(plumbline, kind, Utf8.text(call.content()));
    List<Report> reports = new ArrayList<>();
    for (Setup read : file.setups()) {
      Setup setup = ProvenContext.in(read, call.caller().context());
      Report report = plumbline.validate(setup, options);
      decisions.add(call, setup, report);
      reports.add(report);
    }
    return Answer.json(ReportBytes.of(file.kind(), reports));
  }

  /** One line of answer for each line that is not blank, in their order, by one set of rules. */
  private void batch(Call call, InputStream in, OutputStream out) throws Problem, IOException {
    ValidationOptions options = options(call, ALL);
    MediaTypes.requireText(call);
    Plumbline plumbline = rules.current().plumbline();
    Lines lines = new Lines(in, longestLine);
    int number = 0;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (lines.isTooLong() || !Lines.isBlank(line)) {
        try {
          requireShort(lines);
          Setup setup = Setups.read("#" + number, line, call);
          Report report = plumbline.validate(setup, options);
          decisions.add(call, setup, report);
          ReportBytes.write(report, out);
        } catch (Problem unusable) {
          out.write(Problems.answer(unusable, call.id() + "#" + number, call.language()).body());
        }
        out.write('\n');
      }
    }
  }

  private void requireShort(Lines lines) throws Problem {
    if (lines.isTooLong()) {
      throw Problem.of(
          Problem.Kind.TOO_LARGE, "a line takes at most " + (longestLine >> 10) + " KiB");
    }
  }

  private ValidationOptions options(Call call, String more) throws Problem {
    ValidationOptions options = ValidationOptions.STANDARD;
    if (call.request().getHttpURI().getQuery() != null) {
      Query query = call.query(ALL, STRICT, more);
      options = options.withAll(query.flag(ALL)).withStrict(query.flag(STRICT));
    }
    return inLanguage(options, call);
  }

  /** The options of a caller who asks for nothing but a language. */
  ValidationOptions language(Call call) {
    return inLanguage(ValidationOptions.STANDARD, call);
  }

  private ValidationOptions inLanguage(ValidationOptions options, Call call) {
    Optional<Locale> language = call.header(HttpHeader.ACCEPT_LANGUAGE).flatMap(languages::of);
    return language.isPresent() ? options.withLocale(language.get()) : options;
  }
}
