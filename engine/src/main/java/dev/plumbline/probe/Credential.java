package dev.plumbline.probe;

import dev.plumbline.Secret;
import dev.plumbline.internal.provider.KeyTravel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Request;

/**
 * The credential of one probe: puts itself into the header of a request, tells whether a text
 * repeats it, and is told apart from others by a keyed hash. Prints nothing.
 */
final class Credential {
  private static final int WINDOW = 8;
  private static final String HASH = "HmacSHA256";

  private final Secret secret;
  private final boolean wholeHeader;

  /**
   * Takes a credential.
   *
   * @param wholeHeader whether it is the whole header, so that no scheme is put before it
   */
  Credential(Secret secret, boolean wholeHeader) {
    this.secret = secret;
    this.wholeHeader = wholeHeader;
  }

  boolean isEmpty() {
    return secret.reveal().isBlank();
  }

  /** Whether a header can carry it: a header that cannot would repeat it in its complaint. */
  boolean travels() {
    return secret.reveal().strip().chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  void putInto(Request.Builder request, KeyTravel travel) {
    String scheme = travel.scheme().isEmpty() || wholeHeader ? "" : travel.scheme() + " ";
    request.header(travel.header(), scheme + secret.reveal().strip());
  }

  boolean beginsWith(String beginning) {
    return secret.reveal().strip().startsWith(beginning);
  }

  /** Whether a text repeats eight characters in a row of it. */
  boolean shownBy(String text) {
    String value = secret.reveal();
    for (int start = 0; start + WINDOW <= value.length(); start++) {
      if (text.contains(value.substring(start, start + WINDOW))) {
        return true;
      }
    }
    return false;
  }

  /** A name for it that tells nothing of it, and is another one in each process. */
  String hash(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      byte[] hash = mac.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java has no " + HASH, missing);
    }
  }

  @Override
  public String toString() {
    return "Credential";
  }
}
