package dev.plumbline.internal.candidate;

import dev.plumbline.Context;
import dev.plumbline.Edit;
import dev.plumbline.ProbeResult;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Basis;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.key.KeyReading;
import dev.plumbline.internal.model.ModelReader;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Who;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.ModelNaming;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.UrlForm;
import dev.plumbline.internal.url.Expectation;
import dev.plumbline.internal.url.UrlReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One setup under validation. Readings are made when a rule first asks; for one thread. */
public final class Candidate implements AttributeView {
  private final Setup setup;
  private final Candidates from;
  private final Knowledge knowledge;
  private final Derivation[] derivations;
  private final LocalDate today;
  private final @Nullable ProbeResult probe;

  private final @Nullable String providerText;
  private final @Nullable ProviderFacts known;
  private final ProviderFacts provider;
  private final @Nullable HostFacts host;
  private final Map<String, Value> options;
  private final @Nullable String urlText;
  private final @Nullable String modelText;
  private final @Nullable String region;
  private @Nullable KeyReading key;
  private @Nullable UrlReading url;
  private @Nullable ModelReading model;
  private @Nullable ActivePolicies active;
  private @Nullable Candidate besides;
  private @Nullable List<MemberNames.Stray> strays;

  Candidate(Setup setup, Candidates from, LocalDate today, @Nullable ProbeResult probe) {
    this.setup = setup;
    this.knowledge = from.knowledge();
    this.derivations = from.derivations();
    this.from = from;
    this.today = today;
    this.probe = probe;
    this.providerText = text("provider");
    this.urlText = text("baseUrl");
    this.modelText = text("model");
    this.region = text("region");
    this.options = setup.options().members();
    this.known = providerText == null ? null : knowledge.provider(providerText.strip());
    this.provider = known != null ? known : nearestOrGeneric();
    String program = setup.context().host();
    this.host = program == null ? null : knowledge.facts().host(program);
  }

  private ProviderFacts nearestOrGeneric() {
    ProviderFacts near =
        providerText == null ? null : knowledge.facts().nearestProvider(providerText.strip());
    return near == null ? knowledge.generic() : near;
  }

  @Override
  public @Nullable Object value(Attribute attribute) {
    return derivations[attribute.index()].of(this);
  }

  @Override
  public boolean has(Part part) {
    return switch (part) {
      case BASE_URL -> urlText != null;
      case OPTIONS -> !options.isEmpty();
      case HOST -> host != null;
      case KEY_SURPLUS -> key() != null && !key().surplus().isEmpty();
      case COUNTRY -> context().country() != null;
      case PROBE -> probe != null;
      case POLICIES -> !policies().isEmpty();
    };
  }

  @Override
  public Set<String> optionNames() {
    return options.keySet();
  }

  @Override
  public @Nullable Object kin(Basis basis) {
    if (known == null || basis == Basis.PROVIDER) {
      return known == null ? null : known.id();
    }
    ModelReading reading = basis == Basis.MODEL ? model() : null;
    return reading != null && reading.isShared() ? reading : null;
  }

  /** The setup after a patch, with another answer; what stays as it is is not read again. */
  public Candidate after(List<Edit> patch, @Nullable ProbeResult answered) {
    Candidate after = from.of(setup.with(patch), today, answered);
    if (after.provider.id().equals(provider.id())) {
      after.key = setup.apiKey().equals(after.setup.apiKey()) ? key : null;
      boolean sameUrl = urlText != null && urlText.equals(after.urlText);
      after.url = sameUrl && expectation().equals(after.expectation()) ? url : null;
    }
    return after;
  }

  /** The setup itself. */
  public Setup setup() {
    return setup;
  }

  Context context() {
    return setup.context();
  }

  /** The day of the validation. */
  public LocalDate today() {
    return today;
  }

  /** What the endpoint answered; null where it was not asked. */
  @Nullable ProbeResult probe() {
    return probe;
  }

  /** What the readings rest on. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** The provider as it was entered; null where the field is empty. */
  @Nullable String providerText() {
    return providerText;
  }

  /** The provider that is named, if it is known. */
  @Nullable ProviderFacts known() {
    return known;
  }

  /**
   * The provider to judge by: the named one, else the one most like it, else what holds for any.
   */
  ProviderFacts provider() {
    return provider;
  }

  @Nullable HostFacts host() {
    return host;
  }

  /** The region as it was entered; null where the field is empty. */
  @Nullable String region() {
    return region;
  }

  @Nullable KeyReading key() {
    if (key == null && setup.apiKey().isPresent()) {
      key = knowledge.keys().read(setup.apiKey().get(), provider);
    }
    return key;
  }

  @Nullable UrlReading url() {
    if (url == null && urlText != null) {
      url = knowledge.urls().read(urlText, provider, expectation());
    }
    return url;
  }

  Expectation expectation() {
    Expectation usual = Expectation.of(provider, host);
    return option("urlIsFullEndpoint") instanceof Value.Flag flag && flag.flag()
        ? usual.withForm(UrlForm.ENDPOINT)
        : usual;
  }

  @Nullable ModelReading model() {
    if (model == null && modelText != null) {
      model = withBase(models().read(modelText, notation(), region));
    }
    return model;
  }

  /** A name that its owner chose says nothing of the model; the option baseModel does. */
  private ModelReading withBase(ModelReading named) {
    String base = optionText("baseModel");
    return base == null || base.isBlank() || provider.models().naming() != ModelNaming.FREE
        ? named
        : named.basedOn(models().read(base, notation(), region));
  }

  /** The reader of the provider's models. */
  ModelReader models() {
    return knowledge.models(provider);
  }

  /** Chat models by provider: of the provider that is named, or of all where none is. */
  public Map<String, List<String>> listedModels() {
    return providerText == null
        ? knowledge.listedModels()
        : Map.of(providerText.strip(), models().listed());
  }

  /** The policies that hold for whom the setup is for. */
  public ActivePolicies policies() {
    ActivePolicies known = active;
    if (known == null) {
      known = from.policies().isEmpty() ? ActivePolicies.NONE : from.policies().of(who(), today);
      active = known;
    }
    return known;
  }

  /** Whom and what place the setup is for; regions are looked for where policies ask for them. */
  public Who who() {
    boolean asked = from.policies().names(Dimension.REGIONS);
    return new Who(
        context(),
        asked ? Subjects.namedRegions(this) : List.of(),
        host == null ? List.of() : host.names());
  }

  /** Where the calls go; null where neither the setup nor the facts tell. */
  @Nullable Destination destination() {
    return Destination.of(this);
  }

  /** The small model that some programs use beside the chosen one; null where there is none. */
  @Nullable ModelReading fastModel() {
    return optionText("fastModel") == null ? null : withFastModel().model();
  }

  /** The setup as it would be if the small model were the chosen one. */
  Candidate withFastModel() {
    Candidate known = besides;
    if (known == null) {
      String fast = optionText("fastModel");
      List<Edit> patch = fast == null ? List.of() : List.of(new Edit.Add("/model", Value.of(fast)));
      known = from.of(setup.with(patch), today);
      besides = known;
    }
    return known;
  }

  private ModelNotation notation() {
    if (option("modelNaming") instanceof Value.Text text && text.text().equals("litellm")) {
      return ModelNotation.LITELLM;
    }
    return host == null ? ModelNotation.PLAIN : host.modelNotation();
  }

  /** The options by name; none where they are missing. */
  Map<String, Value> options() {
    return options;
  }

  /** Members that nobody reads. */
  List<MemberNames.Stray> strays() {
    List<MemberNames.Stray> known = strays;
    if (known == null) {
      known = MemberNames.strays(this);
      strays = known;
    }
    return known;
  }

  @Nullable Value option(String name) {
    return options.get(name);
  }

  /** An option that is text; null where it is none. */
  @Nullable String optionText(String option) {
    return option(option) instanceof Value.Text text ? text.text() : null;
  }

  /** An option that is a number; null where it is none. */
  @Nullable Number number(String option) {
    return OptionValues.at(options, List.of(option)) instanceof Number number ? number : null;
  }

  /** A text member of the setup; null where it is missing, null or blank. */
  @Nullable String text(String member) {
    return setup.document().members().get(member) instanceof Value.Text text
            && !text.text().isBlank()
        ? text.text()
        : null;
  }
}
