package dev.plumbline.service.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a steady rate and tells how long answers took, counted from when each request
 * was due, so that a server that stalls cannot hide it.
 */
final class SteadyLoad {
  private static final int CONNECTIONS = 64;
  private static final long NANOS = 1_000_000_000L;

  private SteadyLoad() {}

  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    int rate = Integer.parseInt(arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofFile(Path.of(arguments[1])))
            .build();
    run(HttpClient.newHttpClient(), request, rate, rate * seconds);
  }

  private static void run(HttpClient client, HttpRequest request, int rate, int count)
      throws InterruptedException {
    long[] micros = new long[count];
    AtomicInteger failures = new AtomicInteger();
    Semaphore free = new Semaphore(CONNECTIONS);
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int number = i;
      long due = begin + i * NANOS / rate;
      // Without spinning, which would take one of the cores that the service has to answer with.
      for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      free.acquire();
      client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .whenComplete(
              (answer, failure) -> {
                micros[number] = (System.nanoTime() - due) / 1000;
                if (failure != null || answer.statusCode() != 200) {
                  failures.incrementAndGet();
                }
                free.release();
              });
    }
    free.acquire(CONNECTIONS);
    tell(micros, failures.get(), rate);
  }

  private static void tell(long[] micros, int failures, int rate) {
    int warm = micros.length / 5;
    long[] counted = Arrays.copyOfRange(micros, warm, micros.length);
    Arrays.sort(counted);
    System.out.printf(
        "%d/s: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.2f ms, failures %d%n",
        rate,
        counted[counted.length / 2] / 1e3,
        counted[(int) (counted.length * 0.99)] / 1e3,
        counted[(int) (counted.length * 0.999)] / 1e3,
        counted[counted.length - 1] / 1e3,
        failures);
  }
}
