package jp.koshin.access;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody asked for a link to set a new password. Whoever sends mail puts the address of the
 * installation in front of the path.
 *
 * @param path begins with a slash and holds the one-time secret: never to be logged
 */
public record PasswordResetRequested(
    CurrentUser user, String email, Locale locale, String path, Instant expiresAt) {

  @Override
  public String toString() {
    return "PasswordResetRequested[" + user.username() + "]";
  }
}
