package dev.plumbline.probe;

import dev.plumbline.ProbeVerdict;
import dev.plumbline.internal.probe.Reply;
import dev.plumbline.internal.probe.ReplyReader;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The connection of one probe to the world: a question out, a reply back, never an exception. */
final class Line {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient direct;
  private final OkHttpClient proxied;
  private final Door door;
  private final long bytes;
  private volatile @Nullable Call current;
  private volatile boolean cut;

  Line(OkHttpClient shared, Reach reach, long bytes) {
    this.door = new Door(reach);
    this.bytes = bytes;
    this.direct = shared.newBuilder().dns(door).socketFactory(new GuardedSockets(door)).build();
    this.proxied =
        reach.proxy() == null
            ? direct
            : direct.newBuilder().proxy(new Proxy(Proxy.Type.HTTP, reach.proxy())).build();
  }

  /**
   * What goes along with a question.
   *
   * @param credential goes into the header that the question names; null for none
   * @param headers what the setup wants to be sent
   */
  record With(@Nullable Credential credential, ExtraHeaders headers) {}

  /** Ends the question that is under way, and lets no other begin. */
  void cut() {
    cut = true;
    Call call = current;
    if (call != null) {
      call.cancel();
    }
  }

  /**
   * Asks.
   *
   * @param url where; user, password and query of a setup's address are not in it
   * @param body what is posted; null where nothing is
   */
  Reply ask(HttpUrl url, ProbeQuestion question, @Nullable String body, With with, Duration limit) {
    try {
      return exchange(
          request(url, question, body, with),
          limit,
          (status, stream) ->
              status >= 300 && status < 400
                  ? Reply.bare(status)
                  : ReplyReader.read(status, stream, question));
    } catch (IOException failure) {
      return Reply.failed(meaning(failure));
    }
  }

  /** Reads an answer while it arrives. */
  @FunctionalInterface
  interface Reader<T> {
    T read(int status, InputStream body) throws IOException;
  }

  /**
   * Sends a request and has its answer read.
   *
   * @throws IOException where none came, or not to its end
   */
  <T> T exchange(Request request, Duration limit, Reader<T> reader) throws IOException {
    OkHttpClient client = door.open(request.url()) ? proxied : direct;
    OkHttpClient timed =
        client
            .newBuilder()
            .callTimeout(limit)
            .connectTimeout(limit)
            .readTimeout(limit)
            .writeTimeout(limit)
            .build();
    Call call = timed.newCall(request);
    current = call;
    if (cut) {
      throw new IOException("the question was taken back");
    }
    try (Response response = call.execute();
        BoundedStream stream = new BoundedStream(response.body().byteStream(), bytes)) {
      return reader.read(response.code(), stream);
    } finally {
      current = null;
    }
  }

  private static Request request(
      HttpUrl url, ProbeQuestion question, @Nullable String body, With with) {
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", "plumbline");
    with.headers().putInto(request);
    request.header("Accept", "application/json");
    question.headers().forEach(request::header);
    if (question.method().equals("POST")) {
      byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
      request.post(RequestBody.create(bytes, JSON));
    }
    if (with.credential() != null) {
      with.credential().putInto(request, question.travel());
    } else {
      request.removeHeader(question.travel().header());
    }
    return request.build();
  }

  static ProbeVerdict meaning(IOException failure) {
    if (failure instanceof ForbiddenAddressException) {
      return ProbeVerdict.FORBIDDEN_ADDRESS;
    }
    if (failure instanceof InterruptedIOException) {
      return ProbeVerdict.SLOW;
    }
    if (failure instanceof SSLException) {
      return isAboutCertificates(failure)
          ? ProbeVerdict.BAD_CERTIFICATE
          : ProbeVerdict.NOT_THIS_API;
    }
    if (failure instanceof UnknownHostException
        || failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof PortUnreachableException) {
      return ProbeVerdict.UNREACHABLE;
    }
    if (failure instanceof ProtocolException) {
      return ProbeVerdict.NOT_THIS_API;
    }
    boolean interrupted =
        failure instanceof EOFException
            || failure instanceof SocketException
            || failure.getCause() instanceof EOFException;
    return interrupted ? ProbeVerdict.TROUBLE : ProbeVerdict.CANNOT_TELL;
  }

  private static boolean isAboutCertificates(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof CertificateException || at instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }
}
