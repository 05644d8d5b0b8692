package dev.plumbline.internal.probe;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers that somebody else has already got.
 *
 * @param script by what they are read
 * @param host the host that gave them; null where that is unknown
 * @param keySent whether a credential went along
 * @param model the setup's model
 */
public record Replay(
    Script script, @Nullable String host, boolean keySent, @Nullable String model) {

  /** What the answers come to. */
  public ProbeResult of(List<ProbeAnswer> answers) {
    Conclusion conclusion = new Conclusion();
    for (ProbeAnswer answer : answers) {
      ProbeQuestion question = script.questionOrPlain(ask(answer.asked()));
      Reply reply = reply(answer, question);
      Reading reading = Reading.of(reply, question, script).knowing(keySent);
      ProbeResult.Step step =
          new ProbeResult.Step(
              answer.asked(),
              host == null ? "" : host,
              answer.status(),
              reading.verdict(),
              Duration.ZERO);
      conclusion.add(question, reply, reading, step, modelOf(answer, question));
      if (question.ask() == ProbeAsk.HEALTH) {
        conclusion.health(question, reply);
      }
    }
    return conclusion.result();
  }

  private @Nullable String modelOf(ProbeAnswer answer, ProbeQuestion question) {
    if (answer.model() != null) {
      return answer.model();
    }
    return question.ask() == ProbeAsk.CALL ? model : null;
  }

  private static Reply reply(ProbeAnswer answer, ProbeQuestion question) {
    if (answer.failure() != null) {
      return Reply.failed(answer.failure());
    }
    if (answer.status() == 0) {
      return Reply.failed(ProbeVerdict.UNREACHABLE);
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    try {
      return ReplyReader.read(answer.status(), new ByteArrayInputStream(body), question);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ProbeAsk ask(String id) {
    for (ProbeAsk ask : ProbeAsk.values()) {
      if (ask.id().equals(id)) {
        return ask;
      }
    }
    throw new IllegalArgumentException("`" + id + "` is nothing that is asked");
  }
}
