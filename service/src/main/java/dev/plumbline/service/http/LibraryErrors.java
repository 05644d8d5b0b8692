package dev.plumbline.service.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the HTTP library refuses by itself, such as a request that is no HTTP. */
final class LibraryErrors implements Request.Handler {
  private final RequestIds ids;

  LibraryErrors(RequestIds ids) {
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem.Kind kind = Problem.Kind.of(status(request, response));
    Problem problem = Problem.of(kind, detail(kind));
    String id = ids.of(request);
    Answer answer = Problems.answer(problem, id, Languages.of(request));
    ResponseHeaders.put(response, id);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }

  /** What the library says of it may repeat what was sent, which may be a credential. */
  private static String detail(Problem.Kind kind) {
    return switch (kind) {
      case MALFORMED ->
          "this is no request of HTTP/1.1 as the standard has it, or its path is not"
              + " plain; look at its first line and its headers";
      case HEADERS -> "first line and headers take at most 8 KiB together";
      default -> kind.title();
    };
  }

  private static int status(Request request, Response response) {
    if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused) {
      return refused.getCode();
    }
    Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
    return status instanceof Integer number ? number : response.getStatus();
  }
}
