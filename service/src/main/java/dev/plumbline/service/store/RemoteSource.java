package dev.plumbline.service.store;

import org.jspecify.annotations.Nullable;

/**
 * A git repository elsewhere.
 *
 * @param url its address
 * @param branch the branch to follow
 * @param user the user's name there, or null
 * @param password the password or token there, or null
 */
public record RemoteSource(
    String url, String branch, @Nullable String user, @Nullable String password) {

  @Override
  public String toString() {
    return "RemoteSource[" + branch + "]";
  }
}
