package dev.plumbline.internal.provider;

/** A way to prove who is calling. */
public enum CredentialKind implements Choice {
  /** Nothing at all. */
  NONE("none"),
  /** An API key. */
  KEY("key"),
  /** A sign-in that hands out tokens. */
  OAUTH("oauth"),
  /** AWS credentials: access key pair, profile or default chain. */
  AWS("aws"),
  /** Google Cloud's application default credentials. */
  GCP("gcp"),
  /** A Google service account's JSON document. */
  SERVICE_ACCOUNT("service-account"),
  /** A token of Microsoft Entra ID. */
  ENTRA("entra");

  private final String id;

  CredentialKind(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
