package dev.plumbline.service.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Everything that the program takes from the process it runs in, so that a test can give something
 * else.
 *
 * @param in standard input
 * @param out standard output: answers alone
 * @param err standard error: everything else
 * @param environment the environment variables
 * @param terminal whether a person watches standard output
 * @param folder the folder that relative file names start from
 * @param clock tells the time where no option does
 * @param machine what only a running service needs
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean terminal,
    Path folder,
    Clock clock,
    Machine machine) {

  /** Copies the environment. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
