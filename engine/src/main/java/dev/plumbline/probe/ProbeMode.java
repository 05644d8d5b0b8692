package dev.plumbline.probe;

/**
 * How one probe is made.
 *
 * @param caller who asks; each caller has a limit of its own
 * @param call whether a real call of one token may be made, which may cost something
 * @param health whether a gateway is to try its models, which takes long
 */
public record ProbeMode(String caller, boolean call, boolean health) {
  /** Nothing that costs, for the one caller there is. */
  public static final ProbeMode CHECK = new ProbeMode("", false, false);

  /** The same for this caller. */
  public ProbeMode by(String newCaller) {
    return new ProbeMode(newCaller, call, health);
  }

  /** The same with a real call. */
  public ProbeMode withCall() {
    return new ProbeMode(caller, true, health);
  }

  /** The same with health. */
  public ProbeMode withHealth() {
    return new ProbeMode(caller, call, true);
  }
}
