package dev.plumbline.internal.provider;

/** What a question to an endpoint is for. */
public enum ProbeAsk implements Choice {
  /** Is this credential known here? */
  KEY("key"),
  /** Which models are there? */
  MODELS("models"),
  /** Which models may this credential use? */
  OWN_MODELS("own-models"),
  /** A call that cannot succeed, so that nothing is generated: does it fail for its key? */
  KNOCK("knock"),
  /** The smallest real call. It may cost something and is made on request only. */
  CALL("call"),
  /** Which models of a gateway work? It may call them all and is asked on request only. */
  HEALTH("health");

  private final String id;

  ProbeAsk(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
