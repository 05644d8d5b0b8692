package dev.plumbline.internal.provider;

import dev.plumbline.internal.yaml.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents of the kind provider. */
final class ProviderFileReader {
  private ProviderFileReader() {}

  static ProviderFacts read(FactFields file, String name) {
    Fields fields = file.fields();
    String id = id(file);
    ProviderFacts facts =
        new ProviderFacts(
            id,
            file.requiredChoice("type", ProviderType.class),
            file.requiredChoice("protocol", Protocol.class),
            identity(file),
            required(file, "credential")
                .map(ProviderFileReader::credential)
                .orElse(Credential.UNKNOWN),
            KeyShapeReader.read(file),
            endpoints(file),
            file.member("baseUrl").map(ProviderFileReader::baseUrl).orElse(BaseUrlFacts.UNKNOWN),
            file.member("models").map(ModelFactsReader::read).orElse(ModelFacts.UNKNOWN),
            file.member("caching").map(ProviderFileReader::caching).orElse(CachingFacts.UNKNOWN),
            file.member("regions").map(ProviderFileReader::regions).orElse(RegionFacts.NONE),
            file.member("retention").map(ProviderFileReader::retention).orElse(Retention.UNKNOWN),
            file.member("notOffered")
                .map(ProviderFileReader::notOffered)
                .orElse(NotOffered.NOWHERE),
            file.member("lifecycle").map(ProviderFileReader::lifecycle).orElse(Lifecycle.RUNNING),
            new Place(name, fields.spanOf("id").position()));
    fields.noOthers();
    checkLines(file, facts);
    return facts;
  }

  /** The id of a provider or host, which other files refer to. */
  static String id(FactFields file) {
    String id = file.fields().requiredText("id");
    if (!id.isEmpty() && !isId(id)) {
      file.problem("id", "facts/id", "`id`: expected small letters, digits and single hyphens");
    }
    return id;
  }

  /** Letters and digits, with single points and hyphens between them. */
  private static boolean isId(String text) {
    boolean between = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separates = c == '.' || c == '-';
      if (!(between && separates) && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
      between = !separates;
    }
    return between;
  }

  private static Optional<FactFields> required(FactFields file, String key) {
    file.fields().require(key);
    return file.member(key);
  }

  private static Identity identity(FactFields file) {
    Fields fields = file.fields();
    return new Identity(
        fields.requiredText("name"),
        fields.texts("aliases"),
        file.url("docs"),
        file.url("keysPage"),
        fields.texts("env"),
        fields.texts("countries"));
  }

  private static Credential credential(FactFields from) {
    from.fields().require("kinds");
    Set<CredentialKind> kinds = new HashSet<>(from.eachChoice("kinds", CredentialKind.class));
    Credential credential =
        new Credential(
            kinds,
            from.requiredChoice("required", Requirement.class),
            from.fields().text("hint"),
            from.evidence());
    from.fields().noOthers();
    return credential;
  }

  private static List<Endpoint> endpoints(FactFields file) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (FactFields from : file.each("endpoints")) {
      Fields fields = from.fields();
      Endpoint endpoint =
          new Endpoint(
              fields.requiredText("line"),
              fields.requiredText("url"),
              from.requiredChoice("protocol", Protocol.class),
              fields.flag("default", false),
              fields.texts("countries"),
              fields.text("movedTo"),
              fields.date("movedOn").orElse(null),
              from.evidence());
      if (!endpoint.url().contains("://")) {
        from.problem("url", "facts/url", "`url`: expected an address with http:// or https://");
      }
      fields.noOthers();
      endpoints.add(endpoint);
    }
    return endpoints;
  }

  private static BaseUrlFacts baseUrl(FactFields from) {
    BaseUrlFacts facts =
        new BaseUrlFacts(
            from.requiredChoice("form", UrlForm.class),
            from.requiredChoice("custom", CustomUrl.class),
            from.fields().texts("pages"),
            from.evidence());
    from.fields().noOthers();
    return facts;
  }

  private static CachingFacts caching(FactFields from) {
    CachingFacts facts =
        new CachingFacts(from.requiredChoice("mode", CachingMode.class), from.evidence());
    from.fields().noOthers();
    return facts;
  }

  private static RegionFacts regions(FactFields from) {
    Fields fields = from.fields();
    RegionFacts facts =
        new RegionFacts(
            fields.texts("known"),
            fields.flag("complete", false),
            fields.texts("withoutService"),
            from.textByName("instead"),
            fields.flag("needed", false),
            fields.texts("multi"),
            from.evidence());
    fields.noOthers();
    return facts;
  }

  private static Retention retention(FactFields from) {
    from.fields().require("days");
    Number days = from.number("days");
    Retention facts = new Retention(days == null ? null : days.longValue(), from.evidence());
    from.fields().noOthers();
    return facts;
  }

  private static NotOffered notOffered(FactFields from) {
    NotOffered facts = new NotOffered(from.fields().texts("codes"), from.evidence());
    from.fields().noOthers();
    return facts;
  }

  private static Lifecycle lifecycle(FactFields from) {
    Lifecycle facts =
        new Lifecycle(
            from.fields().date("retired").orElse(null),
            from.fields().text("successor"),
            from.fields().text("note"),
            from.evidence());
    from.fields().noOthers();
    return facts;
  }

  private static void checkLines(FactFields file, ProviderFacts facts) {
    Map<String, Endpoint> lines = new LinkedHashMap<>();
    int defaults = 0;
    for (Endpoint endpoint : facts.endpoints()) {
      defaults += endpoint.isDefault() ? 1 : 0;
      if (lines.put(endpoint.line(), endpoint) != null) {
        file.problem(
            "endpoints", "facts/line", "the line `" + endpoint.line() + "` is there twice");
      }
    }
    if (defaults > 1) {
      file.problem("endpoints", "facts/default", "more than one endpoint is the default");
    }
    for (Endpoint endpoint : facts.endpoints()) {
      checkLine(file, "endpoints", endpoint.movedTo(), lines.keySet());
    }
    for (KeyShape shape : facts.keys()) {
      shape.endpoints().forEach(line -> checkLine(file, "keys", line, lines.keySet()));
    }
  }

  private static void checkLine(
      FactFields file, String key, @Nullable String line, Set<String> lines) {
    if (line != null && !lines.contains(line)) {
      file.problem(key, "facts/line", "no endpoint has the line `" + line + "`");
    }
  }
}
