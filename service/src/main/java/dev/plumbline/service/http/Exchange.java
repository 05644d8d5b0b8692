package dev.plumbline.service.http;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** One request with the way back to whoever made it. Is answered once, and then ends once. */
final class Exchange implements Callback {
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String id;
  private final @Nullable Route route;
  private final Meters meters;
  private final int seconds;
  private final AtomicBoolean ended = new AtomicBoolean();

  /** One that may take so many seconds to arrive. */
  Exchange(Incoming incoming, String id, @Nullable Route route, Meters meters, int seconds) {
    this.request = incoming.request();
    this.response = incoming.response();
    this.callback = incoming.callback();
    this.id = id;
    this.route = route;
    this.meters = meters;
    this.seconds = seconds;
  }

  /** The three things that the HTTP library hands over. */
  record Incoming(Request request, Response response, Callback callback) {}

  Request request() {
    return request;
  }

  Response response() {
    return response;
  }

  String id() {
    return id;
  }

  /** The route's path, or nothing where no route has the request's path. */
  @Nullable Route route() {
    return route;
  }

  /** Sends a whole answer. */
  void send(Answer answer) {
    response.setStatus(answer.status());
    HttpFields.Mutable headers = response.getHeaders();
    if (answer.body().length > 0) {
      headers.put(HttpHeader.CONTENT_TYPE, answer.type());
    }
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      headers.put(header.getKey(), header.getValue());
    }
    response.write(true, ByteBuffer.wrap(answer.body()), this);
  }

  /** Answers a failure, or breaks off where the answer has begun already. */
  void fail(Throwable failure) {
    Problem problem = Problems.of(failure);
    if (problem.kind() == Problem.Kind.INTERNAL) {
      meters.defect(id, failure);
    }
    if (response.isCommitted()) {
      failed(failure);
    } else {
      Leftover.take(request, seconds, all -> refuse(problem, all));
    }
  }

  private void refuse(Problem problem, boolean allTaken) {
    if (!allTaken) {
      // What was not read would be taken for the next request.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    send(Problems.answer(problem, id, Languages.of(request)));
  }

  @Override
  public void succeeded() {
    end();
    callback.succeeded();
  }

  @Override
  public void failed(Throwable failure) {
    end();
    callback.failed(failure);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      meters.ended(this, NanoTime.since(request.getBeginNanoTime()));
    }
  }
}
