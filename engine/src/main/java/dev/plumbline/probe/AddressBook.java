package dev.plumbline.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. It is asked once a question; what it says is checked and kept. */
@FunctionalInterface
public interface AddressBook {
  /** The names that this machine knows. */
  AddressBook SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses of a host.
   *
   * @throws UnknownHostException where it has none
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
