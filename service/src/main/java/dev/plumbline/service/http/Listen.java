package dev.plumbline.service.http;

import java.util.Locale;

/**
 * Where the service listens.
 *
 * @param host the address or name of the network interface
 * @param port the port; 0 lets the system choose
 * @param stopSeconds how long requests may take to end once the service is asked to stop
 */
public record Listen(String host, int port, int stopSeconds) {
  /** This machine alone. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port where none is given. */
  public static final int DEFAULT_PORT = 8383;

  /** How long a stop may take where nothing is given. */
  public static final int DEFAULT_STOP_SECONDS = 10;

  /** Whether only programs of this machine can reach it. */
  public boolean isLoopback() {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || (name.startsWith("127.")
            && name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')));
  }
}
