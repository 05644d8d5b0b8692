package dev.plumbline.service.http;

import dev.plumbline.service.output.ProblemDetails;
import dev.plumbline.service.store.StoreException;
import dev.plumbline.service.store.TooManyEdits;
import java.io.EOFException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;

/** The one place where a failure becomes an answer. */
final class Problems {
  static final String TYPE = "application/problem+json";

  private Problems() {}

  /** The problem that a failure is; nothing of an unforeseen one is told to the client. */
  static Problem of(Throwable failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    if (failure instanceof TooManyEdits busy) {
      return Problem.of(Problem.Kind.OVERLOADED, busy.sentence()).with("Retry-After", "1");
    }
    if (failure instanceof StoreException unusable) {
      return Problem.of(Problem.Kind.STORE, unusable.sentence());
    }
    if (failure instanceof ZipException || failure instanceof EOFException) {
      return Problem.of(Problem.Kind.MALFORMED, "the content is not whole, or not gzip as it says");
    }
    if (failure instanceof TimeoutException) {
      return Problem.of(Problem.Kind.TIMEOUT, "send the whole request without long pauses");
    }
    if (failure instanceof HttpException refused) {
      Problem.Kind kind = Problem.Kind.of(refused.getCode());
      return Problem.of(kind, kind.title().toLowerCase(Locale.ROOT));
    }
    return Problem.of(
        Problem.Kind.INTERNAL,
        "this is a defect of plumbline; the log knows more by the request id");
  }

  /** The answer that tells of it, with what is wrong in a text in the language. */
  static Answer answer(Problem problem, String requestId, Locale locale) {
    ProblemDetails details =
        new ProblemDetails(
            problem.kind().id(),
            problem.kind().title(),
            problem.kind().status(),
            problem.detail(),
            requestId);
    byte[] body = details.json(locale, problem.errors(), problem.more());
    return new Answer(problem.kind().status(), TYPE, body, problem.headers());
  }

  /** An unforeseen failure for the log: its kind and place; a message could quote a credential. */
  static String sentence(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String place =
        trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    return failure.getClass().getSimpleName() + place;
  }
}
