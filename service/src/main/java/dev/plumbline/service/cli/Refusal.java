package dev.plumbline.service.cli;

/** Why the program cannot do its job, in one sentence for the person who started it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence; there always is one. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
