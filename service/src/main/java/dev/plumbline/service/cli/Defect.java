package dev.plumbline.service.cli;

/** Tells of a mistake in the program itself without a word of what it worked on. */
final class Defect {
  private Defect() {}

  /** The kind of failure and the place in the code; its message could quote a credential. */
  static String sentence(RuntimeException defect) {
    StackTraceElement[] trace = defect.getStackTrace();
    String place =
        trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    return "this is a defect of plumbline, not of the setup: "
        + defect.getClass().getSimpleName()
        + place;
  }
}
