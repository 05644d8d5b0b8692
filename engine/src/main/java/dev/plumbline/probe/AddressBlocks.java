package dev.plumbline.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells where an address leads: outside, inside, or nowhere that anybody may go. */
final class AddressBlocks {
  /** Where an address leads. */
  enum Place {
    /** The public network. */
    PUBLIC,
    /** This machine or a network behind it. */
    INSIDE,
    /** Metadata of clouds, groups of hosts, ranges that are kept back. */
    NEVER
  }

  /** Ranges of IANA's registries of special-purpose addresses, and the metadata of clouds. */
  private static final List<Block> BLOCKS =
      List.of(
          Block.of("169.254.169.254/32", Place.NEVER),
          Block.of("169.254.170.2/32", Place.NEVER),
          Block.of("100.100.100.200/32", Place.NEVER),
          Block.of("168.63.129.16/32", Place.NEVER),
          Block.of("192.0.0.192/32", Place.NEVER),
          Block.of("0.0.0.0/32", Place.INSIDE),
          Block.of("0.0.0.0/8", Place.NEVER),
          Block.of("10.0.0.0/8", Place.INSIDE),
          Block.of("100.64.0.0/10", Place.INSIDE),
          Block.of("127.0.0.0/8", Place.INSIDE),
          Block.of("169.254.0.0/16", Place.INSIDE),
          Block.of("172.16.0.0/12", Place.INSIDE),
          Block.of("192.168.0.0/16", Place.INSIDE),
          Block.of("192.0.0.0/24", Place.NEVER),
          Block.of("192.0.2.0/24", Place.NEVER),
          Block.of("192.88.99.0/24", Place.NEVER),
          Block.of("198.18.0.0/15", Place.INSIDE),
          Block.of("198.51.100.0/24", Place.NEVER),
          Block.of("203.0.113.0/24", Place.NEVER),
          Block.of("224.0.0.0/4", Place.NEVER),
          Block.of("240.0.0.0/4", Place.NEVER),
          Block.of("fd00:ec2::254/128", Place.NEVER),
          Block.of("fd20:ce::254/128", Place.NEVER),
          Block.of("::1/128", Place.INSIDE),
          Block.of("::/128", Place.INSIDE),
          Block.of("::/96", Place.NEVER),
          Block.of("64:ff9b:1::/48", Place.NEVER),
          Block.of("100::/64", Place.NEVER),
          Block.of("2001::/32", Place.NEVER),
          Block.of("2001:2::/48", Place.NEVER),
          Block.of("2001:10::/28", Place.NEVER),
          Block.of("2001:20::/28", Place.NEVER),
          Block.of("2001:db8::/32", Place.NEVER),
          Block.of("3fff::/20", Place.NEVER),
          Block.of("5f00::/16", Place.NEVER),
          Block.of("fc00::/7", Place.INSIDE),
          Block.of("fe80::/10", Place.INSIDE),
          Block.of("fec0::/10", Place.INSIDE),
          Block.of("ff00::/8", Place.NEVER));

  /** Prefixes behind which an IPv4 address stands: mapped, compatible, translated, NAT64, 6to4. */
  private static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(Block.of("::ffff:0:0:0/96", Place.NEVER), 12),
          new Embedding(Block.of("64:ff9b::/96", Place.NEVER), 12),
          new Embedding(Block.of("2002::/16", Place.NEVER), 2));

  private AddressBlocks() {}

  private record Embedding(Block prefix, int at) {}

  /** A range of addresses. */
  private record Block(byte[] network, int bits, Place place) {
    static Block of(String text, Place place) {
      int slash = text.indexOf('/');
      try {
        byte[] network = InetAddress.getByName(text.substring(0, slash)).getAddress();
        return new Block(network, Integer.parseInt(text.substring(slash + 1)), place);
      } catch (UnknownHostException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Where the address leads; the IPv4 address within an IPv6 one counts as well. */
  static Place placeOf(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (!(address instanceof Inet4Address)) {
      Place within = embedded(bytes);
      if (within != Place.PUBLIC) {
        return within;
      }
    }
    for (Block block : BLOCKS) {
      if (block.contains(bytes)) {
        return block.place();
      }
    }
    return Place.PUBLIC;
  }

  private static Place embedded(byte[] bytes) {
    for (Embedding embedding : EMBEDDINGS) {
      if (embedding.prefix().contains(bytes)) {
        return inner(bytes, embedding.at());
      }
    }
    return isCompatible(bytes) ? inner(bytes, 12) : Place.PUBLIC;
  }

  /** Twelve zeros, or ten and two that mark a mapped address, before the four that count. */
  private static boolean isCompatible(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    boolean mapped = bytes[10] == -1 && bytes[11] == -1;
    boolean compatible = bytes[10] == 0 && bytes[11] == 0 && (bytes[12] != 0 || bytes[13] != 0);
    return mapped || compatible;
  }

  private static Place inner(byte[] bytes, int at) {
    try {
      return placeOf(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
