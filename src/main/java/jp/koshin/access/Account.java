package jp.koshin.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code account} as a login needs it. */
record Account(
    CurrentUser user,
    String passwordHash,
    @Nullable String email,
    boolean mustChangePassword,
    Locale locale) {

  UUID id() {
    return user.accountId();
  }

  @Override
  public String toString() {
    return "Account[" + user.username() + "]";
  }
}
