package dev.plumbline.probe;

import dev.plumbline.ProbeResult;
import dev.plumbline.internal.probe.Reading;
import dev.plumbline.internal.probe.Reply;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * One question, what came back and what that means.
 *
 * @param took from the question to the end of the answer
 */
record Exchange(ProbeQuestion question, HttpUrl url, Reply reply, Reading reading, Duration took) {

  /** Whether an answer came and says that there is nothing at this path. */
  boolean foundNothing() {
    return reply.status() == 404 || reply.status() == 405;
  }

  /** Whether an API answered, be it to refuse. */
  boolean foundApi() {
    boolean refused = reply.status() == 401 || reply.status() == 403;
    return reply.form() == Reply.Form.JSON && (reply.ids() != null || refused);
  }

  /** The same with another meaning. */
  Exchange meaning(Reading other) {
    return new Exchange(question, url, reply, other, took);
  }

  ProbeResult.Step step() {
    return new ProbeResult.Step(
        question.ask().id(), url.host(), reply.status(), reading.verdict(), took);
  }
}
