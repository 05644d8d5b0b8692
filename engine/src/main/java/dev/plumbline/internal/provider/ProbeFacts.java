package dev.plumbline.internal.provider;

import java.util.List;

/**
 * How a provider is asked and how its answers are read. What it does not say is as for any endpoint
 * of the same protocol.
 *
 * @param questions in the order in which they are asked
 * @param answers in the order in which they are tried; the first that fits counts
 * @param paths paths under which APIs of this kind are found, most usual first
 * @param keysPerLine whether each line of the provider has keys of its own, so that a refused key
 *     may be right on another line
 */
public record ProbeFacts(
    List<ProbeQuestion> questions,
    List<AnswerFact> answers,
    List<String> paths,
    boolean keysPerLine) {
  /** Nothing is known. */
  public static final ProbeFacts NONE = new ProbeFacts(List.of(), List.of(), List.of(), false);

  /** Copies the lists. */
  public ProbeFacts {
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
    paths = List.copyOf(paths);
  }
}
