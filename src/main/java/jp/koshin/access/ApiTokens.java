package jp.koshin.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.Outcome;
import org.springframework.stereotype.Service;

/** Bearer tokens of the REST interface: 256 random bits, stored as a hash, with an end. */
@Service
public class ApiTokens {

  /** A token just made: the only moment at which it is known. */
  public record Issued(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[until " + expiresAt + "]";
    }
  }

  /** A token as its owner sees it later. */
  public record Listed(UUID id, String name, Instant createdAt, Instant expiresAt) {}

  /**
   * A token for a username and password, with the delay and lockout of the login page. Refused with {@code
   * WRONG_CREDENTIALS}, {@code LOCKED} (figure {@code seconds}) or {@code PASSWORD_CHANGE_REQUIRED}.
   */
  public Outcome<Issued> issue(String username, String password, String address) {
    throw new UnsupportedOperationException();
  }

  /** The user of a token that is neither ended nor revoked. */
  public Optional<CurrentUser> resolve(String token) {
    throw new UnsupportedOperationException();
  }

  public void revoke(CurrentUser owner, UUID tokenId) {
    throw new UnsupportedOperationException();
  }

  public List<Listed> of(CurrentUser owner) {
    throw new UnsupportedOperationException();
  }
}
