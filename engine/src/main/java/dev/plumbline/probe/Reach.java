package dev.plumbline.probe;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far questions may go.
 *
 * @param inside whether addresses that the public network does not reach may be asked: for a
 *     program on a person's own machine, never for a service
 * @param insideHosts hosts that may be asked although they are inside
 * @param plainHttp whether public hosts may be asked without encryption
 * @param addresses finds the addresses of a host
 * @param proxy the proxy that requests to public hosts go through; null for none
 * @param certificates authorities to trust beside those of the platform
 */
public record Reach(
    boolean inside,
    Set<String> insideHosts,
    boolean plainHttp,
    AddressBook addresses,
    @Nullable InetSocketAddress proxy,
    List<X509Certificate> certificates) {
  /** Public hosts by https alone. */
  public static final Reach PUBLIC =
      new Reach(false, Set.of(), false, AddressBook.SYSTEM, null, List.of());

  /** Also what this machine reaches: local servers, the network at home. */
  public static final Reach OWN_MACHINE =
      new Reach(true, Set.of(), false, AddressBook.SYSTEM, null, List.of());

  /** Copies what can change. */
  public Reach {
    insideHosts = insideHosts.stream().map(Reach::plain).collect(Collectors.toUnmodifiableSet());
    certificates = List.copyOf(certificates);
  }

  /** The same with hosts that may be asked although they are inside. */
  public Reach withInsideHosts(Set<String> hosts) {
    return new Reach(inside, hosts, plainHttp, addresses, proxy, certificates);
  }

  /** The same with another way to find addresses. */
  public Reach withAddresses(AddressBook book) {
    return new Reach(inside, insideHosts, plainHttp, book, proxy, certificates);
  }

  /** The same through a proxy. */
  public Reach withProxy(InetSocketAddress address) {
    return new Reach(inside, insideHosts, plainHttp, addresses, address, certificates);
  }

  /** The same with more authorities to trust. */
  public Reach withCertificates(List<X509Certificate> authorities) {
    return new Reach(inside, insideHosts, plainHttp, addresses, proxy, authorities);
  }

  /** Whether this host may be asked where its address is inside. */
  boolean allowsInside(String host) {
    return inside || insideHosts.contains(plain(host));
  }

  private static String plain(String host) {
    String small = host.toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }
}
