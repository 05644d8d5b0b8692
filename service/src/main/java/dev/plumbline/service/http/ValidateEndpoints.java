package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.ReportBytes;
import dev.plumbline.service.store.ActiveRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** {@code POST /v1/validate}: one setup in, its report out. */
final class ValidateEndpoints {
  private static final String NAME = "setup";
  private static final String ALL = "all";

  private final ActiveRules rules;
  private final Languages languages;

  ValidateEndpoints(ActiveRules rules, Languages languages) {
    this.rules = rules;
    this.languages = languages;
  }

  List<Route> routes(Limits limits) {
    return List.of(
        new Route(
            "/v1/validate",
            Map.of(
                Method.POST,
                new Endpoint(
                    Role.VALIDATE, new Endpoint.Whole(limits.setupBytes(), this::validate)))));
  }

  private Answer validate(Call call) throws Problem {
    ValidationOptions options = options(call);
    MediaTypes.requireText(call);
    Setup setup = setup(Utf8.text(call.content()));
    Plumbline plumbline = rules.current().plumbline();
    Report report = plumbline.validate(setup, options);
    return Answer.json(ReportBytes.of(report));
  }

  private ValidationOptions options(Call call) throws Problem {
    ValidationOptions options = ValidationOptions.STANDARD;
    if (call.request().getHttpURI().getQuery() != null) {
      options = options.withAll(call.query(ALL).flag(ALL));
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

  static Setup setup(String text) throws Problem {
    try {
      List<Setup> setups = Setup.read(NAME, text);
      if (setups.size() > 1) {
        throw Problem.of(
            Problem.Kind.UNUSABLE,
            "send one setup; /v1/validate/batch takes many, one JSON document a line");
      }
      Setup setup = setups.get(0);
      return Setup.of(null, setup.document(), setup.origin().orElse(null));
    } catch (SetupException unreadable) {
      throw Problem.of(
          Problem.Kind.UNUSABLE, "the content cannot be read as a setup", unreadable.problems());
    }
  }
}
