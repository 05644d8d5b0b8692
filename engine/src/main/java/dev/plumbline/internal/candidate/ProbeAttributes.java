package dev.plumbline.internal.candidate;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.Credential;
import dev.plumbline.internal.provider.CredentialKind;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.ProbeFacts;
import dev.plumbline.internal.url.UrlReading;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the endpoint answered. All of it is absent where it was not asked. */
final class ProbeAttributes {
  private static final int NEAREST = 8;
  private static final Set<CredentialKind> TOKENS =
      EnumSet.of(
          CredentialKind.GCP,
          CredentialKind.SERVICE_ACCOUNT,
          CredentialKind.OAUTH,
          CredentialKind.ENTRA);

  private ProbeAttributes() {}

  static void declare(Declarations to) {
    to.restingOn(Part.PROBE)
        .text(
            "probe.verdict",
            "what the endpoint's answers come to: good, unproven, bad-key, no-credit ...",
            "bad-key",
            of(probe -> probe.verdict().id()))
        .text(
            "probe.confidence",
            "how sure the reading of the answer is, in the words for the confidence of facts",
            "documented",
            of(ProbeResult::confidence))
        .number(
            "probe.status",
            "the HTTP status of the answer that decided",
            "401",
            of(
                probe ->
                    probe.answer().status() == 0 ? null : (Long) (long) probe.answer().status()))
        .entered(
            "probe.host", "the host that was asked", "openrouter.ai", of(p -> p.answer().host()))
        .entered(
            "probe.rightUrl",
            "the base URL that works in place of the setup's",
            "https://llm.acme.example/v1",
            of(probe -> probe.answer().rightUrl()))
        .texts(
            "probe.otherUrls",
            "addresses of the provider's other lines, whose keys are not the same",
            "[https://api.moonshot.cn/v1]",
            ProbeAttributes::otherUrls)
        .text(
            "probe.otherUrl",
            "the only address of another line with keys of its own",
            "https://api.moonshot.cn/v1",
            ProbeAttributes::otherUrl)
        .text(
            "probe.keyField",
            "pointer of the field that holds or names the credential",
            "/apiKeyEnv",
            ProbeAttributes::keyField)
        .text(
            "probe.modelField",
            "pointer of the field that holds the model which the answer speaks of",
            "/model",
            ProbeAttributes::modelField)
        .entered(
            "probe.model",
            "the model that the answer speaks of",
            "gpt-4o",
            of(probe -> probe.answer().model()))
        .text(
            "probe.option",
            "the option that was refused",
            "maxTokens",
            of(probe -> probe.answer().option()))
        .text(
            "probe.optionField",
            "pointer of the option that was refused",
            "/options/maxTokens",
            of(p -> p.answer().option() == null ? null : "/options/" + p.answer().option()));
    to.text(
        "probe.needs",
        "what was missing to ask at all: address, reference, aws, token or question",
        "aws",
        ProbeAttributes::needs);
    models(to);
    account(to);
  }

  /** Null where somebody was asked. */
  private static @Nullable String needs(Candidate c) {
    if (c.probe() == null || c.probe().verdict() != ProbeVerdict.NOT_ASKED) {
      return null;
    }
    ProbeTarget target = ProbeTarget.of(c);
    if (target.base() == null) {
      return "address";
    }
    boolean byReference = !"/apiKey".equals(keyField(c));
    if (byReference && target.script().questions().stream().anyMatch(q -> q.only().isEmpty())) {
      return "reference";
    }
    Credential credential = c.provider().credential();
    if (credential.takes(CredentialKind.AWS)) {
      return "aws";
    }
    return TOKENS.stream().anyMatch(credential::takes) ? "token" : "question";
  }

  private static void models(Declarations to) {
    to.text(
            "probe.modelIs",
            "listed or missing, by the endpoint's own list; absent where it gave none",
            "missing",
            ProbeAttributes::modelIs)
        .text(
            "probe.listScope",
            "whose list it is: none, everyone, this-key, tried or untried",
            "this-key",
            of(p -> p.models().scope().id()))
        .flag(
            "probe.listComplete",
            "whether a model that is not in the list cannot be used",
            of(probe -> probe.models().complete()))
        .number(
            "probe.listSize",
            "how many models the endpoint lists",
            "12",
            of(probe -> (Long) (long) probe.models().ids().size()))
        .entered(
            "probe.sameModel",
            "the listed id that certainly means the setup's model",
            "openai/gpt-4o",
            ProbeAttributes::sameModel)
        .texts(
            "probe.nearestModels",
            "listed ids that are spelled much like the setup's model",
            "[openai/gpt-4o]",
            ProbeAttributes::nearestModels);
  }

  private static void account(Declarations to) {
    to.text("probe.keyLabel", "what the provider calls the key", "ci", told("label"))
        .number("probe.limit", "the limit on the key's spending", "10", told("limit"))
        .number("probe.usage", "what the key has spent", "2.5", told("usage"))
        .number("probe.remaining", "what is left of limit or credit", "7.5", told("remaining"))
        .flag("probe.freeTier", "whether the account has never paid", told("freeTier"));
  }

  private static @Nullable String keyField(Candidate c) {
    if (c.probe() == null) {
      return null;
    }
    String env = c.text("apiKeyEnv");
    boolean value = c.setup().apiKey().filter(key -> !key.isEmpty()).isPresent();
    if (value || (env == null && c.text("apiKeyFile") == null)) {
      return "/apiKey";
    }
    return env == null ? "/apiKeyFile" : "/apiKeyEnv";
  }

  /** Null where it speaks of a model that stands in no field: somebody else's choice. */
  private static @Nullable String modelField(Candidate c) {
    String asked = c.probe() == null ? null : c.probe().answer().model();
    if (asked == null) {
      return null;
    }
    ModelReading own = c.model();
    if (own != null && own.listSpellings().contains(asked)) {
      return "/model";
    }
    for (Map.Entry<String, Value> option : c.setup().options().members().entrySet()) {
      if (option.getValue() instanceof Value.Text text && text.text().equals(asked)) {
        return JsonPointer.of("options", option.getKey()).toString();
      }
    }
    return null;
  }

  /** Whether the endpoint itself lists the model, which no other list can deny. */
  static boolean isListed(Candidate c) {
    return c.probe() != null && "listed".equals(modelIs(c));
  }

  private static @Nullable String modelIs(Candidate c) {
    ModelReading model = c.model();
    ProbeResult probe = c.probe();
    if (model == null || probe == null || probe.models().scope() == ProbeResult.Scope.NONE) {
      return null;
    }
    Set<String> ids = new HashSet<>(probe.models().ids());
    List<String> prefixes = c.provider().models().idPrefixes();
    boolean listed =
        model.listSpellings().stream()
            .anyMatch(
                id ->
                    ids.contains(id)
                        || prefixes.stream().anyMatch(prefix -> ids.contains(prefix + id)));
    return listed ? "listed" : "missing";
  }

  private static @Nullable String sameModel(Candidate c) {
    if (!"missing".equals(modelIs(c)) || c.model() == null) {
      return null;
    }
    CatalogModel same = live(c).sameModel(c.model().listSpellings().get(0));
    return same == null ? null : same.id();
  }

  private static List<String> nearestModels(Candidate c) {
    if (!"missing".equals(modelIs(c)) || c.model() == null) {
      return List.of();
    }
    return live(c).nearest(c.model().listSpellings().get(0), NEAREST).stream()
        .map(CatalogModel::id)
        .toList();
  }

  private static Catalog live(Candidate c) {
    ProbeResult probe = c.probe();
    return Catalog.ofIds(c.provider().id(), probe == null ? List.of() : probe.models().ids());
  }

  /** A refused key may be right on another line, where each line has keys of its own. */
  private static @Nullable List<String> otherUrls(Candidate c) {
    ProbeFacts facts = c.knowledge().facts().probe(c.provider().id());
    UrlReading url = c.url();
    if (c.probe() == null || !facts.keysPerLine() || url == null || !url.owner().official()) {
      return null;
    }
    return c.provider().endpoints().stream()
        .filter(line -> line.movedTo() == null && line.url().indexOf('{') < 0)
        .filter(line -> line.protocol().id().equals(url.owner().protocol()))
        .filter(line -> !line.line().equals(url.owner().line()))
        .map(Endpoint::url)
        .toList();
  }

  private static @Nullable String otherUrl(Candidate c) {
    List<String> urls = otherUrls(c);
    return urls != null && urls.size() == 1 ? urls.get(0) : null;
  }

  private static Derivation told(String name) {
    return of(
        probe -> {
          Value value = probe.account().get(name);
          if (value instanceof Value.Text text) {
            return text.text();
          }
          if (value instanceof Value.Whole whole) {
            return (Long) whole.number();
          }
          if (value instanceof Value.Decimal decimal) {
            return (Double) decimal.number();
          }
          return value instanceof Value.Flag flag ? (Boolean) flag.flag() : null;
        });
  }

  private static Derivation of(Function<ProbeResult, @Nullable Object> reading) {
    return c -> c.probe() == null ? null : reading.apply(c.probe());
  }
}
