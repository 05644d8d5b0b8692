package dev.plumbline.service.http;

import dev.plumbline.ProviderInfo;
import dev.plumbline.Value;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.ValueBytes;
import dev.plumbline.service.store.ActiveRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** {@code GET /v1/providers}: what a settings panel needs to draw itself. */
final class ProvidersEndpoints {
  private static final String COUNTRY = "country";
  private static final String COUNTRIES = "countries";

  private final ActiveRules rules;

  ProvidersEndpoints(ActiveRules rules) {
    this.rules = rules;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "/v1/providers", Map.of(Method.GET, Endpoint.get(Role.VALIDATE, this::providers))));
  }

  private Answer providers(Call call) throws Problem {
    Optional<String> country = call.query(COUNTRY).text(COUNTRY);
    if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
      throw Problem.of(
          Problem.Kind.MALFORMED, "`country` takes two capital letters (ISO 3166), such as KR");
    }
    Locale locale =
        call.header(HttpHeader.ACCEPT_LANGUAGE).map(Languages::first).orElse(Locale.ENGLISH);
    List<ProviderInfo> providers =
        rules.current().plumbline().providers(locale, country.orElse(null));
    List<Value.Members> items = providers.stream().map(ProvidersEndpoints::provider).toList();
    return Answer.json(ValueBytes.of(new Members().items("providers", items).done()))
        .with("Vary", "Accept-Language, Accept-Encoding");
  }

  private static Value.Members provider(ProviderInfo info) {
    return new Members()
        .text("id", info.id())
        .text("name", info.name())
        .text("type", info.type())
        .texts(COUNTRIES, info.countries())
        .text("docs", info.docs())
        .text("keysPage", info.keysPage())
        .texts("env", info.env())
        .value("credential", credential(info.credential()))
        .value("baseUrl", baseUrl(info.baseUrl()))
        .value("model", model(info.model()))
        .value("region", region(info.region()))
        .done();
  }

  private static Value.Members credential(ProviderInfo.CredentialField field) {
    List<Value.Members> keys =
        field.keys().stream()
            .map(
                key ->
                    new Members()
                        .text("line", key.line())
                        .text("prefix", key.prefix())
                        .text("placeholder", key.placeholder())
                        .done())
            .toList();
    return new Members()
        .texts("kinds", field.kinds())
        .text("required", field.required())
        .items("keys", keys)
        .done();
  }

  private static Value.Members baseUrl(ProviderInfo.BaseUrlField field) {
    List<Value.Members> lines =
        field.lines().stream()
            .map(
                line ->
                    new Members()
                        .text("name", line.name())
                        .text("url", line.url())
                        .flag("default", line.isDefault())
                        .texts(COUNTRIES, line.countries())
                        .done())
            .toList();
    return new Members()
        .text("custom", field.custom())
        .text("placeholder", field.placeholder())
        .items("lines", lines)
        .done();
  }

  private static Value.Members model(ProviderInfo.ModelField field) {
    return new Members()
        .flag("required", field.required())
        .flag("free", field.free())
        .text("placeholder", field.placeholder())
        .done();
  }

  private static Value.Members region(ProviderInfo.RegionField field) {
    return new Members().flag("required", field.required()).texts("known", field.known()).done();
  }
}
