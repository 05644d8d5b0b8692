package dev.plumbline.service;

import dev.plumbline.service.cli.Machine;
import dev.plumbline.service.cli.Program;
import dev.plumbline.service.cli.Surroundings;
import java.io.BufferedInputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** Where the process starts: the only place that looks at it. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Surroundings process =
        new Surroundings(
            // A pipe cannot tell its length, which FileInputStream would ask for.
            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            isTerminal(),
            Path.of(""),
            Clock.systemUTC(),
            machine());
    System.exit(new Program(process).run(arguments));
  }

  private static Machine machine() {
    SecureRandom random = new SecureRandom();
    return new Machine(
        System::nanoTime,
        size -> {
          byte[] bytes = new byte[size];
          random.nextBytes(bytes);
          return bytes;
        },
        Main::waitForTheEnd);
  }

  /** Serves until the process is asked to end, and stops the service before it does. */
  private static void waitForTheEnd(Runnable stop) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.run();
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }

  /** From Java 22 on there is a console without a terminal too, which then has to be asked. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }
}
