package dev.plumbline;

import java.util.Locale;

/** What the answers of an endpoint come to. */
public enum ProbeVerdict {
  /** The endpoint took the credential, or needs none. */
  GOOD,
  /** The endpoint answers as it should; nothing was said of the credential. */
  UNPROVEN,
  /** It wants a credential and none was sent. */
  KEY_MISSING,
  /** It does not take the credential. */
  BAD_KEY,
  /** The credential has expired or was withdrawn. */
  REVOKED,
  /** The credential is known but may not be used for this. */
  LIMITED_KEY,
  /** The credential belongs to another host of the same provider. */
  WRONG_HOST,
  /** Another protocol or product is spoken there. */
  OTHER_API,
  /** No credit is left, or a limit on spending was reached. */
  NO_CREDIT,
  /** Too many requests at the moment. */
  RATE_LIMITED,
  /** The provider does not serve the place that the request comes from. */
  REGION_REFUSED,
  /** Data policy, guardrail or account settings leave nothing that may answer. */
  POLICY_REFUSED,
  /** The endpoint knows no such model. */
  NO_SUCH_MODEL,
  /** The model is there, but not for this account. */
  MODEL_REFUSED,
  /** One option of the setup was refused. */
  OPTION_REFUSED,
  /** What answers at this address is not the API. */
  NOT_THIS_API,
  /** The answer leads to another address, which was not followed. */
  REDIRECTED,
  /** Nothing answers at this address. */
  UNREACHABLE,
  /** The certificate does not prove that this is the host. */
  BAD_CERTIFICATE,
  /** No answer came within the time limit. */
  SLOW,
  /** The endpoint has trouble of its own. */
  TROUBLE,
  /** The address must not be asked from here. */
  FORBIDDEN_ADDRESS,
  /** There was nothing to ask, or no way to. */
  NOT_ASKED,
  /** The answer can mean several things. */
  CANNOT_TELL;

  /** The name as rule files and reports write it, in lower case with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
