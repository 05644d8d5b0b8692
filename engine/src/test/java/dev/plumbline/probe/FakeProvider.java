package dev.plumbline.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A provider on this machine that answers as a test says; 404 to everything else. */
final class FakeProvider implements AutoCloseable {
  static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Test authority").build();

  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private volatile Function<RecordedRequest, MockResponse> otherwise =
      missing -> json(404, "{\"detail\":\"Not Found\"}");
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  private FakeProvider() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            String asked = request.getMethod() + " " + request.getUrl().encodedPath();
            return answers.getOrDefault(asked, otherwise).apply(request);
          }
        });
  }

  /** One that speaks plain http. */
  static FakeProvider plain() {
    return new FakeProvider().started();
  }

  /** One whose certificate for localhost comes from the test's authority. */
  static FakeProvider encrypted() {
    return encrypted("localhost");
  }

  /** One whose certificate is for that host. */
  static FakeProvider encrypted(String host) {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(AUTHORITY).build();
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(own, AUTHORITY.certificate()).build();
    FakeProvider provider = new FakeProvider();
    provider.server.useHttps(certificates.sslSocketFactory());
    return provider.started();
  }

  private FakeProvider started() {
    try {
      server.start();
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
    return this;
  }

  FakeProvider answers(String request, int status, String json) {
    return answers(request, json(status, json));
  }

  FakeProvider answers(String request, MockResponse response) {
    answers.put(request, any -> response);
    return this;
  }

  /** What to say where nothing else was said. */
  FakeProvider answersAnything(MockResponse response) {
    otherwise = any -> response;
    return this;
  }

  FakeProvider answersBy(String request, Function<RecordedRequest, MockResponse> how) {
    answers.put(request, how);
    return this;
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  String url(String path) {
    return server.url(path).toString();
  }

  int port() {
    return server.getPort();
  }

  List<RecordedRequest> requests() {
    return requests;
  }

  List<String> asked() {
    return requests.stream()
        .map(request -> request.getMethod() + " " + request.getUrl().encodedPath())
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
