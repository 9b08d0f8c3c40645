package jp.koshin.access;

import org.jspecify.annotations.Nullable;

/**
 * Published after each attempt to log in, in its transaction.
 *
 * @param user whose account it is; null where the name has none
 * @param address from where, as the network tells
 * @param result what came of it
 */
public record LoginAttempt(@Nullable CurrentUser user, String address, Result result) {

  /** What came of an attempt. */
  public enum Result {
    SUCCEEDED,
    FAILED,
    LOCKED
  }
}
