package dev.plumbline.internal.url;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host, and what can be told of it without asking the network.
 *
 * @param plain in lower case and ASCII, without a dot at the end
 * @param labels the parts of the name, from left to right
 * @param kind how it is written
 * @param valid whether such a host can exist
 * @param loopback whether it is the machine itself
 * @param privateNetwork whether it is out of the public network's reach
 * @param trailingDot whether a dot stands at its end
 * @param international whether it holds letters other than those of ASCII, or their punycode
 */
record HostName(
    String plain,
    List<String> labels,
    HostKind kind,
    boolean valid,
    boolean loopback,
    boolean privateNetwork,
    boolean trailingDot,
    boolean international) {
  private static final Set<String> PRIVATE_ENDINGS =
      Set.of(
          "local",
          "internal",
          "lan",
          "home",
          "intranet",
          "corp",
          "private",
          "localdomain",
          "docker",
          "cluster");

  static HostName of(String written, boolean bracketed) {
    boolean dot = !bracketed && written.length() > 1 && written.endsWith(".");
    String bare = dot ? written.substring(0, written.length() - 1) : written;
    String lower = bare.toLowerCase(Locale.ROOT);
    if (bracketed) {
      return ipv6(lower);
    }
    if (isIpv4(lower)) {
      return ipv4(lower, dot);
    }
    boolean foreign = !isAscii(lower);
    String plain = foreign ? ascii(lower) : lower;
    boolean loopback = plain.equals("localhost") || plain.endsWith(".localhost");
    int last = plain.lastIndexOf('.');
    HostKind kind = last < 0 ? HostKind.SINGLE_LABEL : HostKind.NAME;
    boolean isPrivate =
        !loopback
            && (last < 0 || PRIVATE_ENDINGS.contains(plain.substring(last + 1)) || homeNet(plain));
    return new HostName(
        plain,
        labels(plain),
        kind,
        isName(plain),
        loopback,
        isPrivate,
        dot,
        foreign || plain.startsWith("xn--") || plain.contains(".xn--"));
  }

  private static boolean homeNet(String name) {
    return name.endsWith(".home.arpa") || name.endsWith(".ts.net");
  }

  /** The parts of a name between its dots, empty ones too. */
  static List<String> labels(String name) {
    List<String> labels = new ArrayList<>(4);
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      labels.add(name.substring(start, dot));
      start = dot + 1;
    }
    labels.add(name.substring(start));
    return labels;
  }

  /** The name with its own letters where it is written in punycode. */
  String unicode() {
    return international ? IDN.toUnicode(plain) : plain;
  }

  private static HostName ipv4(String text, boolean dot) {
    int[] parts = new int[4];
    int index = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        index++;
      } else {
        parts[index] = parts[index] * 10 + c - '0';
      }
    }
    boolean valid = parts[0] < 256 && parts[1] < 256 && parts[2] < 256 && parts[3] < 256;
    boolean loopback = parts[0] == 127 || text.equals("0.0.0.0");
    return new HostName(
        text,
        List.of(text),
        HostKind.IPV4,
        valid,
        loopback,
        !loopback && isPrivate(parts[0], parts[1]),
        dot,
        false);
  }

  private static boolean isPrivate(int first, int second) {
    return first == 10
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 169 && second == 254)
        || (first == 100 && second >= 64 && second < 128);
  }

  private static boolean isIpv4(String text) {
    int dots = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && digits > 0) {
        dots++;
        digits = 0;
      } else if (c < '0' || c > '9' || ++digits > 3) {
        return false;
      }
    }
    return dots == 3 && digits > 0;
  }

  private static HostName ipv6(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    InetAddress read = isIpv6Text(address) ? parsed(address) : null;
    if (read == null) {
      return new HostName(text, List.of(text), HostKind.IPV6, false, false, false, false, false);
    }
    boolean loopback = read.isLoopbackAddress() || read.isAnyLocalAddress();
    boolean unique = address.startsWith("fc") || address.startsWith("fd");
    boolean near = unique || read.isLinkLocalAddress() || read.isSiteLocalAddress();
    return new HostName(
        text, List.of(text), HostKind.IPV6, true, loopback, !loopback && near, false, false);
  }

  /** Whether it is made of an address's characters alone, so that no name is ever looked up. */
  private static boolean isIpv6Text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789abcdef:.".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.indexOf(':') >= 0;
  }

  private static @Nullable InetAddress parsed(String address) {
    try {
      return InetAddress.getByName("[" + address + "]");
    } catch (UnknownHostException notAnAddress) {
      return null;
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String text) {
    try {
      return IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException notAName) {
      return text;
    }
  }

  private static boolean isName(String name) {
    int label = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i == name.length() ? '.' : name.charAt(i);
      if (c == '.') {
        if (label == 0 || label > 63) {
          return false;
        }
        label = 0;
      } else if (isNamePart(c)) {
        label++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}
