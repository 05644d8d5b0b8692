package dev.plumbline.internal.url;

/** How near an endpoint comes to an entered path; smaller is nearer. */
final class Rank {
  static final int EXACT = 0;
  static final int INNER = 1;
  static final int DOUBLED = 2;
  static final int VERSION_ONLY = 3;
  static final int TYPO = 4;
  static final int INCOMPLETE = 5;
  static final int WRONG = 6;
  static final int EXTRA = 7;
  static final int UNKNOWN = 9;

  private Rank() {}
}
