package dev.plumbline.internal.yaml;

/** Ends the reading of a document, or of the whole text, inside of this package. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final boolean everything;
  private final int resumeFrom;

  private Unreadable(Problem problem, boolean everything, int resumeFrom) {
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.everything = everything;
    this.resumeFrom = resumeFrom;
  }

  /** The rest of the text is not worth reading, or not safe to read. */
  static Unreadable text(Problem problem) {
    return new Unreadable(problem, true, 0);
  }

  /** Only this document is lost; the next one starts somewhere behind the offset. */
  static Unreadable document(Problem problem, int resumeFrom) {
    return new Unreadable(problem, false, resumeFrom);
  }

  Problem problem() {
    return problem;
  }

  boolean endsEverything() {
    return everything;
  }

  int resumeFrom() {
    return resumeFrom;
  }
}
