package dev.plumbline.service.http;

import dev.plumbline.service.access.Caller;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Sink;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Where every request comes in: it is named, counted, let in, and led to its endpoint. */
final class Front extends Handler.Abstract {
  private static final int STREAM_BUFFER = 16 << 10;
  private static final byte[] NO_CONTENT = {};

  private final Routes routes;
  private final Gate gate;
  private final Origins origins;
  private final Meters meters;
  private final Limits limits;
  private final RequestIds ids;

  /** Leads to these routes. */
  Front(Routes routes, Gate gate, Meters meters, ServiceSettings settings, RequestIds ids) {
    this.routes = routes;
    this.gate = gate;
    this.meters = meters;
    this.origins = new Origins(settings.origins());
    this.limits = settings.limits();
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Route route = routes.find(Request.getPathInContext(request));
    Exchange.Incoming incoming = new Exchange.Incoming(request, response, callback);
    Exchange exchange =
        new Exchange(incoming, ids.of(request), route, meters, limits.requestSeconds());
    ResponseHeaders.put(response, exchange.id());
    int inFlight = meters.began();
    try {
      answer(exchange, route, inFlight);
    } catch (Problem | IOException | RuntimeException failure) {
      exchange.fail(failure);
    }
    return true;
  }

  private void answer(Exchange exchange, @Nullable Route route, int inFlight)
      throws Problem, IOException {
    Request request = exchange.request();
    origins.check(request, exchange.response());
    if (Origins.isPreflight(request)) {
      exchange.send(Origins.preflight(route));
      return;
    }
    Endpoint endpoint = Routes.endpoint(route, request.getMethod());
    if (inFlight > limits.concurrent() && endpoint.need() != null) {
      throw Problem.of(
              Problem.Kind.OVERLOADED, "as many requests as it takes are being answered; try again")
          .with("Retry-After", "1");
    }
    Caller caller = gate.admit(request, endpoint.need());
    Call call = new Call(request, exchange.id(), caller, rest(request, route), NO_CONTENT);
    if (endpoint.work() instanceof Endpoint.Whole whole) {
      whole(exchange, call, whole);
    } else {
      stream(exchange, call, (Endpoint.Streamed) endpoint.work());
    }
  }

  private void whole(Exchange exchange, Call call, Endpoint.Whole whole) {
    Content.read(
        exchange.request(),
        new Content.Bounds(whole.largest(), limits.requestSeconds()),
        content -> {
          try {
            exchange.send(whole.reply().to(call.with(content)));
          } catch (Problem | IOException | RuntimeException failure) {
            exchange.fail(failure);
          }
        },
        exchange::fail);
  }

  private static void stream(Exchange exchange, Call call, Endpoint.Streamed streamed)
      throws Problem, IOException {
    exchange.response().getHeaders().put(HttpHeader.CONTENT_TYPE, streamed.type());
    InputStream in = Request.asInputStream(exchange.request());
    OutputStream out =
        new BufferedOutputStream(Sink.asOutputStream(exchange.response()), STREAM_BUFFER);
    streamed.pipe().run(call, in, out);
    // What compresses the answer holds it back until it is told the end.
    out.close();
    exchange.succeeded();
  }

  /** What stands in the place of an open route's rest. */
  private static String rest(Request request, @Nullable Route route) {
    return route != null && route.isOpen()
        ? Request.getPathInContext(request).substring(route.beginning().length())
        : "";
  }
}
