package dev.plumbline.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that connect to nothing that the door has not let through: the last line of defence. */
final class GuardedSockets extends SocketFactory {
  private final Door door;

  GuardedSockets(Door door) {
    this.door = door;
  }

  @Override
  public Socket createSocket() {
    return new Guarded(door);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new ForbiddenAddressException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new ForbiddenAddressException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw new ForbiddenAddressException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new ForbiddenAddressException();
  }

  /** A socket that asks the door. */
  private static final class Guarded extends Socket {
    private final Door door;

    Guarded(Door door) {
      this.door = door;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress address)
          || address.getAddress() == null
          || !door.letsThrough(address.getAddress())) {
        throw new ForbiddenAddressException();
      }
      super.connect(endpoint, timeout);
    }
  }
}
