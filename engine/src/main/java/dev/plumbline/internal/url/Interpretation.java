package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an address that was taken apart into a reading. For one address. */
final class Interpretation {
  private final Parsed parsed;
  private final Question question;
  private final Knowledge knowledge;
  private final List<FoundFault> faults = new ArrayList<>(4);

  Interpretation(Parsed parsed, Question question, Knowledge knowledge) {
    this.parsed = parsed;
    this.question = question;
    this.knowledge = knowledge;
  }

  UrlReading read() {
    if (!parsed.address().surplus().isEmpty() && !parsed.template()) {
      fault(UrlFault.SURPLUS, Certainty.SURE);
    }
    if (parsed.unreadable() != null || parsed.template()) {
      return withoutAddress();
    }
    wording();
    Destination place = Destination.of(parsed, question, knowledge);
    host(place);
    Judgment judgment = judgment(place);
    boolean page = isPage(place, judgment);
    if (page) {
      fault(UrlFault.PAGE, Certainty.SURE);
    }
    query(judgment);
    if (!page) {
      faults.addAll(judgment.faults);
    }
    if (parsed.doubleSlash()
        && !judgment.path.contains("http:")
        && !judgment.path.contains("https:")) {
      fault(UrlFault.DOUBLE_SLASH, Certainty.LIKELY);
    }
    boolean secret = knowledge.keys().isAnySecret(parsed.segments());
    Ownership owner = new Ownership(parsed, question, place, judgment);
    UrlReading.Mending mending =
        secret
            ? UrlReading.Mending.NONE
            : new Mender(parsed, question, place, judgment).mend(page, List.copyOf(faults));
    return new UrlReading(
        true,
        parsed.address().surplus(),
        null,
        false,
        address(),
        owner.reading(page, faults, knowledge),
        path(judgment, secret),
        parsed.query(),
        faults,
        mending);
  }

  private void fault(UrlFault fault, Certainty certainty) {
    faults.add(new FoundFault(fault, certainty));
  }

  private UrlReading withoutAddress() {
    fault(parsed.template() ? UrlFault.TEMPLATE : UrlFault.NOT_URL, Certainty.SURE);
    return new UrlReading(
        true,
        parsed.template() ? List.of() : parsed.address().surplus(),
        parsed.unreadable(),
        parsed.template(),
        UrlReading.Address.NONE,
        UrlReading.Owner.NONE,
        UrlReading.PathReading.NONE,
        Query.NONE,
        faults,
        UrlReading.Mending.NONE);
  }

  /** Faults of spelling before anything is known of the host. */
  private void wording() {
    switch (parsed.scheme().form()) {
      case MISSING -> fault(UrlFault.SCHEME_MISSING, Certainty.SURE);
      case TYPO -> fault(UrlFault.SCHEME_TYPO, Certainty.SURE);
      case OTHER -> fault(UrlFault.SCHEME_OTHER, Certainty.SURE);
      case PLAIN -> {}
    }
    if (parsed.address().fullWidth()) {
      fault(UrlFault.FULL_WIDTH, Certainty.SURE);
    }
    if (parsed.address().backslashes()) {
      fault(UrlFault.BACKSLASHES, Certainty.SURE);
    }
    if (parsed.authority().credentials() != null) {
      fault(UrlFault.CREDENTIALS, Certainty.LIKELY);
    }
    if (parsed.authority().port() == Authority.BROKEN_PORT) {
      fault(UrlFault.PORT_BROKEN, Certainty.SURE);
    }
    if (isPlaceholder()) {
      fault(UrlFault.PLACEHOLDER, Certainty.LIKELY);
    }
  }

  private boolean isPlaceholder() {
    return StandIns.anyIn(parsed.host().labels()) || StandIns.anyIn(parsed.segments());
  }

  private void host(Destination place) {
    if (place.lookalike() != null) {
      boolean broken = !parsed.host().valid();
      fault(UrlFault.LOOKALIKE, broken ? Certainty.SURE : Certainty.LIKELY);
      return;
    }
    if (!parsed.host().valid()) {
      fault(UrlFault.HOST_BROKEN, Certainty.SURE);
      return;
    }
    if (place.endpoints().isEmpty() || parsed.host().loopback()) {
      return;
    }
    KnownEndpoint first = place.endpoints().get(0);
    if ("http".equals(parsed.scheme().meant()) && first.scheme().equals("https")) {
      fault(UrlFault.SCHEME_INSECURE, Certainty.SURE);
    }
    int port = parsed.authority().port();
    if (port > 0 && port != first.port() && port != 443 && port != 80) {
      fault(UrlFault.PORT_ODD, Certainty.LIKELY);
    }
  }

  private Judgment judgment(Destination place) {
    if (!place.endpoints().isEmpty()) {
      return new OwnedPath(place.endpoints(), question).judge(parsed.segments());
    }
    HostName host = place.host();
    boolean near =
        host.loopback()
            || host.privateNetwork()
            || host.kind() == HostKind.IPV4
            || host.kind() == HostKind.IPV6;
    return new CustomPath(question, near).judge(parsed.segments());
  }

  /** Whether it is a web page; where pages and API share a host, the path has to tell. */
  private boolean isPage(Destination place, Judgment judgment) {
    if (place.page() != null) {
      return place.endpoints().isEmpty() || judgment.rank > Rank.INNER;
    }
    return judgment.rank == Rank.UNKNOWN
        && knowledge.pages().anyAt(place.host()) != null
        && Pages.modelIn(parsed.segments(), knowledge.keys()) != null;
  }

  private void query(Judgment judgment) {
    Query query = parsed.query();
    if (query.secret()) {
      fault(UrlFault.SECRET_IN_QUERY, Certainty.LIKELY);
    }
    if (query.present() && !question.isEndpoint()) {
      boolean azure = judgment.endpoint != null && isAzure(judgment.endpoint.provider());
      boolean versionOnly = query.parameters().equals(List.of("api-version"));
      fault(UrlFault.QUERY, azure && versionOnly ? Certainty.WEAK : Certainty.LIKELY);
    }
    if (query.fragment()) {
      fault(UrlFault.FRAGMENT, Certainty.LIKELY);
    }
  }

  private static boolean isAzure(ProviderFacts provider) {
    return provider.endpoints().stream().anyMatch(own -> own.protocol() == Protocol.AZURE);
  }

  private UrlReading.Address address() {
    HostName host = parsed.host();
    boolean shown = host.valid() && parsed.authority().port() != Authority.BROKEN_PORT;
    String scheme = parsed.scheme().meant();
    return new UrlReading.Address(
        parsed.scheme().form(),
        scheme,
        shown ? host.plain() : null,
        parsed.authority().port() > 0 ? parsed.authority().port() : -1,
        host.kind(),
        host.loopback(),
        host.privateNetwork(),
        "http".equals(scheme) && !host.loopback() && !host.privateNetwork() && shown,
        host.international(),
        host.trailingDot(),
        isPlaceholder(),
        parsed.authority().credentials());
  }

  private UrlReading.PathReading path(Judgment judgment, boolean secret) {
    Operation.Found found = judgment.operation;
    String text = "/" + String.join("/", parsed.segments());
    return new UrlReading.PathReading(
        secret ? null : parsed.segments().isEmpty() ? "" : text,
        found == null ? null : found.operation().text(),
        found == null ? null : found.operation().protocol().id(),
        found == null ? null : operationRange(found),
        secret ? null : deployment(),
        secret);
  }

  /** From the slash before the operation to the end of the path. */
  private TextRange operationRange(Operation.Found found) {
    String text = parsed.address().text();
    int at = parsed.authority().end();
    for (int passed = 0; ; at++) {
      if (text.charAt(at) == '/' && at + 1 < parsed.pathEnd() && text.charAt(at + 1) != '/') {
        if (passed++ == found.start()) {
          return parsed.address().range(at, parsed.pathEnd());
        }
      }
    }
  }

  private @Nullable String deployment() {
    List<String> segments = parsed.segments();
    int at = segments.indexOf("deployments");
    boolean named = at >= 0 && at + 1 < segments.size() && segments.indexOf("openai") == at - 1;
    return named ? segments.get(at + 1) : null;
  }
}
