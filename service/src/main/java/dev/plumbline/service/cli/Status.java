package dev.plumbline.service.cli;

/** What the process tells its caller when it ends. */
enum Status {
  /** Nothing of error level was found. */
  FINE(0),
  /** At least one finding is an error. */
  FINDINGS(1),
  /** The program could not do all of its job. */
  TROUBLE(2);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  Status and(Status other) {
    return compareTo(other) < 0 ? other : this;
  }
}
