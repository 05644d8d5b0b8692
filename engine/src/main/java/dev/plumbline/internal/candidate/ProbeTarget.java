package dev.plumbline.internal.candidate;

import dev.plumbline.Value;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.probe.Script;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.UrlForm;
import dev.plumbline.internal.url.UrlReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about a setup, and what. Bases are as the questions of a protocol want them: with the
 * version for OpenAI's, without for the others, never with a slash at the end.
 *
 * @param provider the provider to judge by
 * @param script what to ask and how to read the answers
 * @param base where to ask; null where the setup leaves that open
 * @param official whether that is a host of the provider's own
 * @param otherBases where else at the same host it may be, likeliest first
 * @param model the model as the endpoint would list it; null where none is chosen
 * @param region the region; null where none is chosen
 * @param headers further headers of every call, as the setup has them
 * @param form how much of an address the setup's field takes
 * @param wholeHeader whether the key field is the whole Authorization header
 */
public record ProbeTarget(
    ProviderFacts provider,
    Script script,
    @Nullable String base,
    boolean official,
    List<String> otherBases,
    @Nullable String model,
    @Nullable String region,
    Map<String, Value> headers,
    UrlForm form,
    boolean wholeHeader) {
  private static final String VERSION = "/v1";
  private static final String CHAT = "/chat/completions";

  /** Copies the list. */
  public ProbeTarget {
    otherBases = List.copyOf(otherBases);
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  static ProbeTarget of(Candidate candidate) {
    UrlReading url = candidate.url();
    return url == null || !url.given() ? atDefault(candidate) : atEntered(url, candidate);
  }

  private static ProbeTarget atDefault(Candidate candidate) {
    Endpoint usual = candidate.provider().defaultEndpoint();
    Protocol protocol = usual == null ? candidate.expectation().protocol() : usual.protocol();
    String base = usual == null ? null : withRegion(usual.url(), candidate.text("region"));
    return at(base, true, List.of(), script(candidate, protocol), candidate);
  }

  private static ProbeTarget atEntered(UrlReading url, Candidate candidate) {
    Protocol protocol = protocolAt(url, candidate);
    Script script = script(candidate, protocol);
    String base = entered(url, candidate.expectation().form(), protocol);
    List<String> others = base == null ? List.of() : others(url, base, script, protocol);
    return at(base, url.owner().official(), others, script, candidate);
  }

  private static ProbeTarget at(
      @Nullable String base,
      boolean official,
      List<String> others,
      Script script,
      Candidate candidate) {
    ModelReading model = candidate.model();
    return new ProbeTarget(
        candidate.provider(),
        script,
        base,
        official,
        others,
        model == null ? null : model.listSpellings().get(0),
        candidate.text("region"),
        headers(candidate),
        candidate.expectation().form(),
        KeyAttributes.takesWholeHeader(candidate));
  }

  private static Map<String, Value> headers(Candidate candidate) {
    return candidate.option("headers") instanceof Value.Members members
        ? members.members()
        : Map.of();
  }

  private static Script script(Candidate candidate, Protocol protocol) {
    return Script.of(candidate.knowledge().facts(), candidate.provider(), protocol);
  }

  private static Protocol protocolAt(UrlReading url, Candidate candidate) {
    String spoken = url.owner().protocol();
    for (Protocol protocol : Protocol.values()) {
      if (protocol.id().equals(spoken)) {
        return protocol;
      }
    }
    return candidate.expectation().protocol();
  }

  private static @Nullable String withRegion(String address, @Nullable String region) {
    String url = region == null ? address : address.replace("{region}", region.strip());
    return url.indexOf('{') < 0 && url.indexOf('*') < 0 ? withoutSlash(url) : null;
  }

  private static @Nullable String entered(UrlReading url, UrlForm form, Protocol protocol) {
    String origin = url.mending().origin();
    String path = url.path().text();
    if (origin == null || path == null || url.path().secret()) {
      return null;
    }
    String operation = url.path().operation();
    if (form == UrlForm.ENDPOINT && operation != null && path.endsWith(operation)) {
      path = path.substring(0, path.length() - operation.length());
    }
    return withoutSlash(origin) + asAsked(withoutSlash(path), form, protocol);
  }

  private static String asAsked(String path, UrlForm form, Protocol protocol) {
    if (protocol != Protocol.OPENAI) {
      return withoutVersion(path);
    }
    boolean appends = form == UrlForm.ROOT || (form == UrlForm.EITHER && !hasVersion(path));
    return appends ? path + VERSION : path;
  }

  private static List<String> others(
      UrlReading url, String base, Script script, Protocol protocol) {
    String origin = withoutSlash(String.valueOf(url.mending().origin()));
    Set<String> bases = new LinkedHashSet<>();
    String repaired = url.mending().repaired();
    if (repaired != null && repaired.startsWith(origin)) {
      bases.add(withoutSlash(repaired));
    }
    if (protocol == Protocol.OPENAI) {
      if (!hasVersion(base.substring(origin.length()))) {
        bases.add(base + VERSION);
      }
      script.paths().forEach(path -> bases.add(origin + path));
    }
    bases.remove(base);
    return new ArrayList<>(bases);
  }

  /** The host that is asked; null where it is open whom to ask. */
  @Nullable String host() {
    if (base == null) {
      return null;
    }
    String rest = base.substring(base.indexOf("://") + 3);
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int port = authority.lastIndexOf(':');
    return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
  }

  /** What the setup's field has to hold so that its program asks at this base. */
  public String asEntered(String asked) {
    return switch (form) {
      case ROOT ->
          asked.endsWith(VERSION) ? asked.substring(0, asked.length() - VERSION.length()) : asked;
      case ENDPOINT -> asked + CHAT;
      case BASE, EITHER -> asked;
    };
  }

  private static boolean hasVersion(String path) {
    int last = path.lastIndexOf("/v");
    return last >= 0 && last + 2 < path.length() && Character.isDigit(path.charAt(last + 2));
  }

  private static String withoutVersion(String path) {
    int last = path.lastIndexOf('/');
    return last >= 0 && hasVersion(path.substring(last)) ? path.substring(0, last) : path;
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
