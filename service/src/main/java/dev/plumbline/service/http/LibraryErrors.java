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

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem.Kind kind = Problem.Kind.of(status(request, response));
    Problem problem = Problem.of(kind, kind.title());
    Answer answer = Problems.answer(problem, request.getId(), Languages.of(request));
    ResponseHeaders.put(response, request.getId());
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }

  private static int status(Request request, Response response) {
    if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused) {
      return refused.getCode();
    }
    Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
    return status instanceof Integer number ? number : response.getStatus();
  }
}
