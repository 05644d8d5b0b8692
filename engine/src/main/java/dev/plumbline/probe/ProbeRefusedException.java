package dev.plumbline.probe;

/** A probe that was not even begun, since too many run or were asked for. */
public final class ProbeRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ProbeRefusedException(String sentence) {
    super(sentence, null, false, false);
  }
}
