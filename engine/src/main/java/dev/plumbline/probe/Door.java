package dev.plumbline.probe;

import dev.plumbline.probe.AddressBlocks.Place;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Lets requests out. Each host is looked up once, all its addresses are checked, and from then on
 * it has these and no others. One door a probe.
 */
final class Door implements Dns {
  private static final Pattern LITERAL_IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /** A last label that is a number belongs to an address in an odd spelling, never to a name. */
  private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)\\.?");

  private final Reach reach;
  private final Map<String, List<InetAddress>> pinned = new ConcurrentHashMap<>();

  Door(Reach reach) {
    this.reach = reach;
  }

  /**
   * Checks where an address leads before anything is sent.
   *
   * @return whether a proxy has to be passed
   * @throws UnknownHostException where nothing is there, or must not be asked
   */
  boolean open(HttpUrl url) throws UnknownHostException {
    String host = url.host();
    boolean literal = isLiteral(host);
    if (!literal && NUMERIC_END.matcher(host).matches()) {
      throw new ForbiddenAddressException();
    }
    if (reach.proxy() != null && !literal && !isThisMachine(host)) {
      requireEncryption(url, Place.PUBLIC);
      return true;
    }
    boolean inside = false;
    for (InetAddress address : lookup(host)) {
      Place place = AddressBlocks.placeOf(address);
      requireEncryption(url, place);
      inside |= place == Place.INSIDE;
    }
    return reach.proxy() != null && !inside;
  }

  private void requireEncryption(HttpUrl url, Place place) throws ForbiddenAddressException {
    if (!url.isHttps() && place == Place.PUBLIC && !reach.plainHttp()) {
      throw new ForbiddenAddressException();
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> known = pinned.get(host);
    if (known != null) {
      return known;
    }
    List<InetAddress> found =
        isLiteral(host)
            ? List.of(InetAddress.getAllByName(host))
            : List.copyOf(reach.addresses().lookup(host));
    if (found.isEmpty()) {
      throw new UnknownHostException();
    }
    for (InetAddress address : found) {
      check(host, address);
    }
    pinned.put(host, found);
    return found;
  }

  private void check(String host, InetAddress address) throws ForbiddenAddressException {
    Place place = AddressBlocks.placeOf(address);
    if (place == Place.NEVER || (place == Place.INSIDE && !reach.allowsInside(host))) {
      throw new ForbiddenAddressException();
    }
  }

  /** Whether a socket may be connected there: to an address that was checked, or to the proxy. */
  boolean letsThrough(InetAddress address) {
    return pinned.values().stream().anyMatch(known -> known.contains(address))
        || (reach.proxy() != null && address.equals(reach.proxy().getAddress()));
  }

  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || LITERAL_IPV4.matcher(host).matches();
  }

  private static boolean isThisMachine(String host) {
    String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return plain.equals("localhost") || plain.endsWith(".localhost");
  }
}
