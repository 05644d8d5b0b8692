package dev.plumbline.internal.provider;

import dev.plumbline.ProbeVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of answer is read. What is empty does not matter.
 *
 * @param statuses HTTP statuses, as {@code 401} or {@code 5xx}
 * @param asks the questions that it may answer
 * @param codes error codes, types or reasons, of which one has to be there
 * @param texts parts of the message in lower case, of which one has to be there
 * @param means what it means
 * @param option the option that it refuses
 * @param evidence where this comes from
 */
public record AnswerFact(
    List<String> statuses,
    List<ProbeAsk> asks,
    List<String> codes,
    List<String> texts,
    ProbeVerdict means,
    @Nullable String option,
    Evidence evidence) {
  /** Copies the lists. */
  public AnswerFact {
    statuses = List.copyOf(statuses);
    asks = List.copyOf(asks);
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
  }
}
