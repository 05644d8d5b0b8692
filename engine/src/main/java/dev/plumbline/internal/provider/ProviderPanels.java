package dev.plumbline.internal.provider;

import dev.plumbline.ProviderInfo;
import dev.plumbline.ProviderInfo.BaseUrlField;
import dev.plumbline.ProviderInfo.CredentialField;
import dev.plumbline.ProviderInfo.KeyForm;
import dev.plumbline.ProviderInfo.Line;
import dev.plumbline.ProviderInfo.ModelField;
import dev.plumbline.ProviderInfo.RegionField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of providers what a settings panel has to show. */
public final class ProviderPanels {
  private ProviderPanels() {}

  /** Providers that still run, in the order for somebody of this language and country. */
  public static List<ProviderInfo> of(Facts facts, String language, @Nullable String country) {
    return facts.order().of(facts, language, country).stream()
        .filter(provider -> provider.lifecycle().retired() == null)
        .map(ProviderPanels::info)
        .toList();
  }

  private static ProviderInfo info(ProviderFacts facts) {
    Identity identity = facts.identity();
    ModelFacts models = facts.models();
    return new ProviderInfo(
        facts.id(),
        identity.name(),
        facts.type().id(),
        identity.countries(),
        identity.docs(),
        identity.keysPage(),
        identity.env(),
        credential(facts),
        baseUrl(facts),
        new ModelField(models.required(), models.naming() == ModelNaming.FREE, models.example()),
        new RegionField(facts.regions().needed(), facts.regions().known()));
  }

  private static CredentialField credential(ProviderFacts facts) {
    List<KeyForm> keys =
        facts.keys().stream()
            .filter(KeyShape::usable)
            .map(key -> new KeyForm(key.line(), key.prefix(), key.example()))
            .toList();
    Credential credential = facts.credential();
    return new CredentialField(
        credential.kinds().stream().map(CredentialKind::id).toList(),
        credential.required().id(),
        keys);
  }

  private static BaseUrlField baseUrl(ProviderFacts facts) {
    Endpoint standard = facts.defaultEndpoint();
    List<Line> lines =
        facts.endpoints().stream()
            .filter(endpoint -> endpoint.movedTo() == null)
            .map(ProviderPanels::line)
            .toList();
    String placeholder =
        standard != null ? standard.url() : lines.isEmpty() ? null : lines.get(0).url();
    return new BaseUrlField(facts.baseUrl().custom().id(), placeholder, lines);
  }

  private static Line line(Endpoint endpoint) {
    return new Line(endpoint.line(), endpoint.url(), endpoint.isDefault(), endpoint.countries());
  }
}
