package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Secret;
import dev.plumbline.Setup;
import dev.plumbline.probe.CatalogFetcher;
import dev.plumbline.probe.CredentialSource;
import dev.plumbline.probe.FetchedCatalog;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.output.FetchedCatalogsFormat;
import dev.plumbline.service.output.FetchedCatalogsJson;
import dev.plumbline.service.output.FetchedCatalogsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline catalog refresh}: newer catalogs, of the lists that providers publish. */
final class CatalogRefreshCommand implements Command {
  private static final String INTO = "--into";
  private static final String DRY_RUN = "--dry-run";
  private static final String SETUP = "--setup";
  private static final String SHRUNKEN = "--shrunken";
  private static final Duration LONG = Duration.ofSeconds(60);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("refresh");
    Options.text(
        spec, INTO, "DIR", "The folder of rule files that takes the catalogs, as catalog/ID.json.");
    Options.flag(spec, DRY_RUN, "Write nothing; show what would change.");
    Options.texts(
        spec, SETUP, "FILE", "Use the key of this setup where its provider's list wants one.");
    Options.flag(spec, SHRUNKEN, "Also take a list with less than half of the models known.");
    Options.ruleFolders(spec);
    LiveOptions.declareReach(spec);
    CatalogOptions.format(spec);
    Options.parameters(
        spec, "PROVIDER", "0..*", "Providers by id; without any, all that publish a list.");
    return CommandHelp.CATALOG_REFRESH.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    boolean dry = Options.given(parsed, DRY_RUN);
    String into = parsed.matchedOptionValue(INTO, null);
    if (into == null && !dry) {
      throw new Refusal(
          "name the folder that takes the catalogs with `--into DIR`, or only look with `--dry-run`");
    }
    FetchedCatalogsFormat format =
        Choice.FORMAT.of(parsed).equals("json")
            ? new FetchedCatalogsJson(session.out())
            : new FetchedCatalogsText(session.out());
    Plumbline plumbline = plumbline(parsed, into, session);
    ProbeSettings settings = settings(parsed, session);
    CatalogFetcher fetcher = plumbline.catalogFetcher(settings);
    List<FetchedCatalog> fetched =
        fetcher.fetch(
            new CatalogFetcher.Order(
                providers(parsed, fetcher.providers()),
                keys(parsed, plumbline, settings.credentials(), session),
                Options.given(parsed, SHRUNKEN)));
    if (!dry && into != null) {
      write(fetched, session.path(into), into);
    }
    format.write(fetched);
    boolean named = !Options.parameters(parsed).isEmpty();
    return fetched.stream().allMatch(one -> isFine(one, named)) ? Status.FINE : Status.TROUBLE;
  }

  private static boolean isFine(FetchedCatalog fetched, boolean named) {
    return switch (fetched.outcome()) {
      case CHANGED, UNCHANGED -> true;
      case REFUSED -> false;
      case KEY_MISSING, NO_LIST -> !named;
    };
  }

  /** Rules with what the folder holds already, which is what is to be renewed. */
  private static Plumbline plumbline(ParseResult parsed, @Nullable String into, Session session)
      throws Refusal {
    Set<String> folders = new LinkedHashSet<>(Options.texts(parsed, Options.RULES));
    if (into != null && Files.isDirectory(session.path(into))) {
      folders.add(into);
    }
    RuleBaseLoader loader = new RuleBaseLoader(session);
    return loader.load(loader.builder(parsed, List.copyOf(folders)));
  }

  private static ProbeSettings settings(ParseResult parsed, Session session) throws Refusal {
    ProbeSettings settings = LiveOptions.settings(parsed, session);
    return LiveOptions.hasTimeout(parsed)
        ? settings
        : settings.withLimits(settings.limits().withTimes(LONG, LONG));
  }

  private static List<String> providers(ParseResult parsed, List<String> known) throws Refusal {
    List<String> asked = new ArrayList<>(Options.parameters(parsed));
    for (String provider : asked) {
      if (!known.contains(provider)) {
        throw new Refusal(
            "no list of models is known for `"
                + provider
                + "`"
                + Nearest.of(provider, known)
                    .map(near -> "; did you mean `" + near + "`?")
                    .orElse("; there is one for " + String.join(", ", known)));
      }
    }
    return asked.isEmpty() ? known : asked;
  }

  /** A key that was made for an address of its own goes to no other. */
  private static Map<String, Secret> keys(
      ParseResult parsed, Plumbline plumbline, CredentialSource credentials, Session session)
      throws Refusal {
    Map<String, Secret> keys = new LinkedHashMap<>();
    for (String file : Options.texts(parsed, SETUP)) {
      Setup setup = SetupFile.read(file, plumbline, session).setup();
      String provider = setup.text("provider").orElse("");
      if (setup.text("baseUrl").filter(url -> !url.isBlank()).isPresent()) {
        throw new Refusal(
            file + " has a base URL, and its key may be for that address alone; leave it out");
      }
      Optional<Secret> key = setup.apiKey().filter(secret -> !secret.isEmpty());
      key = key.or(() -> setup.text("apiKeyEnv").flatMap(credentials::variable));
      key = key.or(() -> setup.text("apiKeyFile").flatMap(credentials::file));
      if (key.isEmpty()) {
        throw new Refusal(file + " has no key, or names one that is not there");
      }
      keys.put(provider, key.get());
    }
    return keys;
  }

  private static void write(List<FetchedCatalog> fetched, Path folder, String name) throws Refusal {
    for (FetchedCatalog one : fetched) {
      if (one.outcome() == FetchedCatalog.Outcome.CHANGED && one.after() != null) {
        Path file = folder.resolve("catalog").resolve(one.provider() + ".json");
        try {
          Files.createDirectories(file.getParent());
          Replacement.write(file, one.after().json());
        } catch (IOException unwritable) {
          throw new Refusal(
              name + "/catalog/" + one.provider() + ".json: " + InputReader.reason(unwritable));
        }
      }
    }
  }
}
