package jp.koshin.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password in clear, or already hashed with its prefix such as {@code {bcrypt}…} as {@link
 *     Passwords#hash} gives it, so that many accounts may share one costly hash
 * @param mustChangePassword whether the first login asks for a new password
 */
public record NewAccount(
    String username,
    String password,
    String displayName,
    @Nullable String society,
    Set<Role> roles,
    @Nullable UUID memberId,
    @Nullable String branch,
    @Nullable String email,
    boolean mustChangePassword) {

  public NewAccount {
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return "NewAccount[" + username + "]";
  }
}
