package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an address leads, as far as the facts know.
 *
 * @param host the host that is meant
 * @param endpoints the endpoints there; none at hosts of one's own
 * @param lookalike the real host when the entered one is misspelt, or null
 * @param page the provider whose web page it is, or null
 */
record Destination(
    HostName host,
    List<KnownEndpoint> endpoints,
    @Nullable Lookalike lookalike,
    @Nullable ProviderFacts page) {

  static Destination of(Parsed parsed, Question question, Knowledge knowledge) {
    HostName host = parsed.host();
    if (host.loopback()) {
      List<KnownEndpoint> own =
          knowledge.hosts().local(parsed.authority().port()).stream()
              .filter(question::owns)
              .toList();
      return new Destination(host, own, null, null);
    }
    List<KnownEndpoint> known = knowledge.hosts().at(host);
    ProviderFacts page = knowledge.pages().at(host, parsed.segments(), question.providerId());
    if (!known.isEmpty() || page != null) {
      return new Destination(host, known, null, page);
    }
    HostName tidy = tidied(host);
    if (!tidy.equals(host) && !knowledge.hosts().at(tidy).isEmpty()) {
      List<KnownEndpoint> meant = knowledge.hosts().at(tidy);
      return new Destination(
          tidy, meant, new Lookalike(tidy.plain(), meant.get(0).provider()), null);
    }
    return host.valid()
        ? resembling(host, question, knowledge)
        : new Destination(host, List.of(), null, null);
  }

  private static Destination resembling(HostName host, Question question, Knowledge knowledge) {
    Lookalike lookalike = knowledge.lookalikes().find(host, question.providerId());
    if (lookalike == null) {
      ProviderFacts site = Pages.isForPeople(host) ? knowledge.lookalikes().siteOf(host) : null;
      return new Destination(host, List.of(), null, site);
    }
    HostName real = HostName.of(lookalike.host(), false);
    return new Destination(real, knowledge.hosts().at(real), lookalike, null);
  }

  /** The host without the commas and doubled dots of a slip. */
  private static HostName tidied(HostName host) {
    if (host.valid() || host.kind() == HostKind.IPV6) {
      return host;
    }
    String dots = host.plain().replace(',', '.').replace(';', '.');
    StringBuilder name = new StringBuilder();
    for (String label : HostName.labels(dots)) {
      if (!label.isEmpty()) {
        name.append(name.isEmpty() ? "" : ".").append(label);
      }
    }
    return name.isEmpty() ? host : HostName.of(name.toString(), false);
  }
}
