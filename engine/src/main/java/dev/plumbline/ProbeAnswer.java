package dev.plumbline;

import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody already has from an endpoint, such as a host program whose call failed.
 *
 * @param asked what was asked for: key, models, own-models, knock or call
 * @param status the HTTP status
 * @param body the body as it came; it may repeat what was sent, so nothing of it is shown
 * @param model the model that was called; null for the setup's own
 * @param failure why no answer came; null where one came
 */
public record ProbeAnswer(
    String asked, int status, String body, @Nullable String model, @Nullable ProbeVerdict failure) {
  /** An answer that came. */
  public static ProbeAnswer of(String asked, int status, String body) {
    return new ProbeAnswer(asked, status, body, null, null);
  }

  @Override
  public String toString() {
    return "ProbeAnswer[" + asked + " " + status + "]";
  }
}
