package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a base URL says. Immutable. None of its texts holds user info, the value of a query, or
 * anything that looks like a key.
 *
 * @param given whether anything but blanks was entered
 * @param surplus what does not belong to the address
 * @param unreadable what the text is where it is no address: key, model, email, path, word,
 *     sentence, broken; otherwise null
 * @param template whether a variable or template mark was left in
 * @param address scheme, host and port
 * @param owner whose host it is
 * @param path what the path holds
 * @param query what stands behind the path
 * @param faults what is wrong, the cause first
 * @param mending addresses to offer instead
 */
public record UrlReading(
    boolean given,
    List<Surplus> surplus,
    @Nullable String unreadable,
    boolean template,
    Address address,
    Owner owner,
    PathReading path,
    Query query,
    List<FoundFault> faults,
    Mending mending) {
  /** Nothing was entered. */
  public static final UrlReading ABSENT =
      new UrlReading(
          false,
          List.of(),
          null,
          false,
          Address.NONE,
          Owner.NONE,
          PathReading.NONE,
          Query.NONE,
          List.of(),
          Mending.NONE);

  /** Copies the lists. */
  public UrlReading {
    surplus = List.copyOf(surplus);
    faults = List.copyOf(faults);
  }

  /** The same with another address to offer. */
  UrlReading offering(@Nullable String repaired) {
    return new UrlReading(
        given,
        surplus,
        unreadable,
        template,
        address,
        owner,
        path,
        query,
        faults,
        new Mending(
            repaired, mending.origin(), mending.endpoint(), mending.twin(), mending.container()));
  }

  /** Whether there is this fault, however sure. */
  public boolean has(UrlFault fault) {
    return certainty(fault) != null;
  }

  /** How sure a fault is, or null where it is not there. */
  public @Nullable Certainty certainty(UrlFault fault) {
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).fault() == fault) {
        return faults.get(i).certainty();
      }
    }
    return null;
  }

  /** Whether nothing is wrong, or nothing but what is as often right. */
  public boolean isSound() {
    for (FoundFault found : faults) {
      if (found.certainty() != Certainty.WEAK) {
        return false;
      }
    }
    return true;
  }

  /** The ids of the faults of at least this certainty, in their order. */
  public List<String> faultIds(Certainty least) {
    return faults.stream()
        .filter(found -> found.certainty().compareTo(least) <= 0)
        .map(found -> found.fault().id())
        .toList();
  }

  /** The ids of the kinds of surplus text, in the order of the text. */
  public List<String> surplusKinds() {
    return surplus.stream().map(part -> part.kind().id()).distinct().toList();
  }

  /** Where surplus text stands. */
  public List<TextRange> surplusRanges() {
    return surplus.stream().map(Surplus::range).toList();
  }

  /**
   * Scheme, host and port.
   *
   * @param schemeForm how the beginning is written, or null where there is no address
   * @param scheme http or https as written or meant, or null
   * @param host the host as written but for case, in ASCII, or null
   * @param port the port that is written, or -1
   * @param kind how the host is written, or null
   * @param loopback whether it is the machine itself
   * @param privateNetwork whether the public network does not reach it; false for loopback
   * @param insecure whether http leads to a public host
   * @param international whether the host holds letters beyond ASCII
   * @param trailingDot whether a dot stands at the host's end
   * @param placeholder whether host or path holds a stand-in of some documentation
   * @param credentialsRange user and password in the entered text, or null
   */
  public record Address(
      @Nullable SchemeForm schemeForm,
      @Nullable String scheme,
      @Nullable String host,
      int port,
      @Nullable HostKind kind,
      boolean loopback,
      boolean privateNetwork,
      boolean insecure,
      boolean international,
      boolean trailingDot,
      boolean placeholder,
      @Nullable TextRange credentialsRange) {
    static final Address NONE =
        new Address(null, null, null, -1, null, false, false, false, false, false, false, null);
  }

  /**
   * Whose host it is.
   *
   * @param provider the id of the provider that owns the host, or null
   * @param official whether that is the provider of the setup
   * @param shared whether everybody uses this very host; false for resources of one's own
   * @param other the owner where it is another provider and that matters, or null
   * @param isDefault whether it is the address that is used when none is given
   * @param listed whether the facts list this very address
   * @param line the endpoint's line, or null
   * @param region what the host says in the place of a region, or null
   * @param protocol the id of the protocol that is spoken there, or null
   * @param countries for which the endpoint is made; empty means all
   * @param page the provider whose web page it is, or null
   * @param model the model that the path of a page or operation names, or null
   * @param lookalike the real host that is meant, or null
   * @param lookalikeOf the provider of that host, or null
   * @param portOwner the provider whose local server answers at this port by default, or null
   */
  public record Owner(
      @Nullable String provider,
      boolean official,
      boolean shared,
      @Nullable String other,
      boolean isDefault,
      boolean listed,
      @Nullable String line,
      @Nullable String region,
      @Nullable String protocol,
      List<String> countries,
      @Nullable String page,
      @Nullable String model,
      @Nullable String lookalike,
      @Nullable String lookalikeOf,
      @Nullable String portOwner) {
    static final Owner NONE =
        new Owner(
            null, false, false, null, false, false, null, null, null, List.of(), null, null, null,
            null, null);

    /** Copies the countries. */
    public Owner {
      countries = List.copyOf(countries);
    }
  }

  /**
   * What the path holds.
   *
   * @param text the path without a slash at its end; null when it may hold a key
   * @param operation the operation at its end, with stars for names, or null
   * @param operationProtocol the id of the protocol of that operation, or null
   * @param operationRange the operation in the entered text, or null
   * @param deployment the Azure deployment that it names, or null
   * @param secret whether a part of it looks like a key
   */
  public record PathReading(
      @Nullable String text,
      @Nullable String operation,
      @Nullable String operationProtocol,
      @Nullable TextRange operationRange,
      @Nullable String deployment,
      boolean secret) {
    static final PathReading NONE = new PathReading(null, null, null, null, null, false);
  }

  /**
   * Addresses to offer instead. None has a query or user info.
   *
   * @param repaired the address with all faults mended, or null where nothing is to be mended or
   *     nobody can know
   * @param origin scheme, host and port, or null
   * @param endpoint the address with the operation of a chat, for clients that post to it as it
   *     stands, or null
   * @param twin the address at the same host for the protocol of the provider's clients, or null
   *     where it speaks that already
   * @param container the address by which a container reaches this machine, or null
   */
  public record Mending(
      @Nullable String repaired,
      @Nullable String origin,
      @Nullable String endpoint,
      @Nullable String twin,
      @Nullable String container) {
    static final Mending NONE = new Mending(null, null, null, null, null);
  }
}
