package dev.plumbline.internal.provider;

/**
 * How a credential travels: always in a header, never in an address.
 *
 * @param header the header's name
 * @param scheme what stands before the credential; empty for nothing
 */
public record KeyTravel(String header, String scheme) {
  /** As most endpoints take it. */
  public static final KeyTravel BEARER = new KeyTravel("Authorization", "Bearer");
}
