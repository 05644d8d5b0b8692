package dev.plumbline;

import dev.plumbline.explanation.CheckDescription;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.drools.Rehearsal;
import dev.plumbline.internal.explanation.CheckDescriptions;
import dev.plumbline.internal.explanation.SetupExplanation;
import dev.plumbline.internal.lint.Linter;
import dev.plumbline.internal.meaning.Comparison;
import dev.plumbline.internal.meaning.Side;
import dev.plumbline.internal.provider.ProviderPanels;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import dev.plumbline.internal.schema.RuleFileSchema;
import dev.plumbline.internal.settings.SettingsTexts;
import dev.plumbline.internal.testing.TestRun;
import dev.plumbline.internal.validation.FetchedOffers;
import dev.plumbline.internal.validation.Offers;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.probe.CatalogFetcher;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Prober;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Validates setups by a set of rules that does not change. Immutable, safe for all threads; make
 * one, keep it, and replace it by another when the rules change.
 *
 * <pre>
 * Plumbline plumbline = Plumbline.builder().builtIn().build(Clock.systemUTC());
 * for (Setup setup : Setup.read("setup.yaml", text)) {
 *   Report report = plumbline.validate(setup);
 *   report.diagnostics().forEach(found -> show(found.field(), found.message()));
 * }
 * </pre>
 */
public final class Plumbline {
  private final Rules rules;
  private final Candidates candidates;
  private final Validator validator;
  private final Clock clock;

  private Plumbline(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    this.candidates = new Candidates(rules.knowledge(), rules.vocabulary(), rules.policies());
    this.validator = new Validator(rules.checks(), candidates);
  }

  /** Starts with no rules at all. */
  public static Builder builder() {
    return new Builder();
  }

  /** Validates in the language of the setup's context, or in English. */
  public Report validate(Setup setup) {
    return validate(setup, ValidationOptions.STANDARD);
  }

  /** Validates as the options say. */
  public Report validate(Setup setup, ValidationOptions options) {
    Locale locale = options.languageFor(setup);
    Validation.Language language = new Validation.Language(rules.messages(), locale);
    return new Report(
        setup, Validation.of(setup, terms(options), validator, language), revision(), locale);
  }

  /**
   * Tells why validation finds what it finds: every check with its verdict, and what of its
   * requirements the setup fulfils.
   */
  public Explanation explain(Setup setup, ValidationOptions options) {
    Report report = validate(setup, options.withAll(true));
    Candidate candidate = candidates.of(setup, options.day(clock), options.probe().orElse(null));
    return new SetupExplanation(candidate, report).of(rules.policies().policies(), rules.checks());
  }

  /** What a check says of itself, with its texts in a language; empty where none has the code. */
  public Optional<CheckDescription> describe(String code, Locale locale) {
    return new CheckDescriptions(rules.messages()).find(code, rules.checks(), locale);
  }

  /** The codes of all checks, in the order of files and lines. */
  public List<String> codes() {
    return rules.checks().stream().map(Check::code).toList();
  }

  /**
   * The chat models that a setup could name, each with why it is not accepted there: of the setup's
   * provider, or of all providers where it names none. Every one is validated; what the setup
   * leaves out, such as the key, counts as still to be filled in.
   */
  public List<ModelOffer> models(Setup setup, ValidationOptions options) {
    return Offers.of(setup, terms(options), validator);
  }

  /** What the catalog knows of the model that an id certainly means, if it knows anything. */
  public Optional<ModelCatalog.Model> model(String provider, String id) {
    CatalogModel same = rules.knowledge().sameModel(provider, id);
    return Optional.ofNullable(same).map(ModelCatalog.Model::of);
  }

  /**
   * The models that the setup's endpoint lists, and after them the catalog's chat models that it
   * does not list; each with what is known of it and why it is not accepted, if it is not. Empty
   * where no list could be read: {@link #validate} with the same answer says why.
   */
  public List<FetchedModel> fetchedModels(
      Setup setup, ProbeResult answered, ValidationOptions options) {
    return FetchedOffers.of(setup, answered, terms(options), validator).stream()
        .map(ModelCatalog::fetched)
        .toList();
  }

  /** All waivers of the policies, expired ones as well. */
  public List<Waiver> waivers() {
    return rules.policies().waivers();
  }

  /** The waivers that excused nothing in any of these reports, expired ones among them. */
  public List<Waiver> unusedWaivers(Collection<Report> reports) {
    List<Waiver> unused = new ArrayList<>(waivers());
    reports.forEach(report -> unused.removeAll(report.waivers()));
    return unused;
  }

  /**
   * How other rules differ from these in meaning, whatever their files look like, with a setup for
   * each difference of which both say different things.
   */
  public MeaningDiff differencesTo(Plumbline after, ValidationOptions options) {
    Side other = new Side(after.rules, after.candidates, after.validator);
    return Comparison.of(new Side(rules, candidates, validator), other, options.day(clock));
  }

  private Terms terms(ValidationOptions options) {
    return Terms.of(options.day(clock), options);
  }

  /** Runs the tests in the rule files: those of tests files and the examples of checks. */
  public TestReport test(TestOptions options) {
    return new TestRun(rules, candidates, validator).run(options);
  }

  /**
   * What answers mean that a host already has from the setup's endpoint, in the order in which they
   * came, as facts for {@link ValidationOptions#withProbe}.
   */
  public ProbeResult read(Setup setup, List<ProbeAnswer> answers) {
    return candidates.read(setup, answers);
  }

  /** Asks endpoints by these rules' facts. Close it when the rules are replaced. */
  public Prober prober(ProbeSettings settings) {
    return Prober.over(candidates, settings);
  }

  /** Fetches lists of models that are published, to make newer catalogs of them. */
  public CatalogFetcher catalogFetcher(ProbeSettings settings) {
    return CatalogFetcher.over(rules.knowledge(), settings);
  }

  /**
   * Reads the setups of a text: of setup documents, or of a host program's own settings.
   *
   * @param name the text's name, for reports and problems
   * @param kind what the text is, one of {@link #settingsKinds()}; {@code auto} goes by its content
   * @throws SetupException where the text cannot be read, with every reason
   * @throws IllegalArgumentException where there is no such kind
   */
  public SettingsFile read(String name, String text, String kind) throws SetupException {
    return SettingsTexts.read(rules.settings(), kind, name, text);
  }

  /** The kinds of texts that setups can be read from: {@code auto}, {@code setup}, and hosts'. */
  public List<String> settingsKinds() {
    return rules.settings().ids();
  }

  /**
   * The providers that are known, as settings panels need them, in the order in which people of a
   * language and a country (ISO 3166, two letters, or null) are offered them.
   */
  public List<ProviderInfo> providers(Locale locale, @Nullable String country) {
    return ProviderPanels.of(rules.knowledge().facts(), locale.getLanguage(), country);
  }

  /** The JSON Schema of rule files of all kinds, draft 7, for editors: it knows these rules. */
  public String ruleFileSchema() {
    return ruleFileSchema(Locale.ENGLISH);
  }

  /** The same with descriptions in a language, as far as there are any; else in English. */
  public String ruleFileSchema(Locale locale) {
    return RuleFileSchema.of(rules.knowledge().facts(), locale);
  }

  /** The content hash of the rules: the same files have the same revision. */
  public String revision() {
    return rules.revision();
  }

  /** Chooses the rules. Each call adds files; their order never matters. For one thread. */
  public static final class Builder {
    private final List<RuleSource> sources = new ArrayList<>();
    private @Nullable Rules read;

    private Builder() {}

    /**
     * Adds the rules that come with the product.
     *
     * @throws IllegalStateException where the artifact {@code plumbline-rules} is missing
     */
    public Builder builtIn() {
      return add(RuleSources.builtIn());
    }

    /**
     * Adds all YAML files of a folder and its sub-folders.
     *
     * @throws IOException where the folder cannot be read
     */
    public Builder folder(Path folder) throws IOException {
      return add(RuleSources.folder(folder));
    }

    /**
     * Adds all YAML files of a folder that cannot speak for a layer above the given one.
     *
     * @throws IOException where the folder cannot be read
     * @throws IllegalArgumentException for the built-in layer, which is the product's own
     */
    public Builder folder(Path folder, Layer layer) throws IOException {
      Layer others = layer.ofOthers();
      return add(RuleSources.folder(folder).stream().map(source -> source.in(others)).toList());
    }

    /** Adds one rule file whose text is at hand. */
    public Builder text(String name, String yaml) {
      return text(name, Layer.ORGANIZATION, yaml);
    }

    /**
     * Adds one rule file of a layer.
     *
     * @throws IllegalArgumentException for the built-in layer, which is the product's own
     */
    public Builder text(String name, Layer layer, String yaml) {
      return add(List.of(RuleSource.of(name, layer.ofOthers().id(), yaml)));
    }

    private Builder add(List<RuleSource> more) {
      sources.addAll(more);
      read = null;
      return this;
    }

    /** What the files say; files that are looked at first and built then are read once. */
    private Rules rules() {
      Rules known = read;
      if (known == null) {
        known = RulesReader.read(sources);
        read = known;
      }
      return known;
    }

    /**
     * What cannot be meant in the files, and as warnings what is hardly meant: no errors where
     * {@link #build} works.
     */
    public List<TextProblem> problems() {
      return rules().remarks();
    }

    /** What cannot be meant on a day, by file and place, or why files cannot be read. */
    public List<LintFinding> lint(LocalDate today) {
      return Linter.lint(rules(), sources, today);
    }

    /**
     * Reads and compiles the rules.
     *
     * @param clock says on which day setups are validated; {@code Clock.systemUTC()} outside tests
     * @throws RuleFilesException where any file cannot be used, with every reason in every file
     */
    public Plumbline build(Clock clock) throws RuleFilesException {
      Rehearsal.begin();
      Rules rules = rules();
      if (!rules.problems().isEmpty()) {
        throw new RuleFilesException(rules.problems());
      }
      return new Plumbline(rules, clock);
    }
  }
}
