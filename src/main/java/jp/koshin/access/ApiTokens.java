package jp.koshin.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  static final Duration LIFETIME = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final Logins logins;
  private final AccountRows accounts;
  private final SecurityTime time;

  ApiTokens(JdbcClient jdbc, Logins logins, AccountRows accounts, SecurityTime time) {
    this.jdbc = jdbc;
    this.logins = logins;
    this.accounts = accounts;
    this.time = time;
  }

  /**
   * A token for a username and password, with the delay and lockout of the login page. Refused with
   * {@code WRONG_CREDENTIALS}, {@code LOCKED} (figure {@code seconds}) or {@code
   * PASSWORD_CHANGE_REQUIRED}.
   */
  public Outcome<Issued> issue(String username, String password, String address) {
    Outcome<Logins.Entered> entered = logins.attempt(username, password, address);
    if (!entered.isDone()) {
      return Outcome.refused(entered.refusals());
    }
    if (entered.get().mustChangePassword()) {
      return Outcome.refused(Refusal.of("PASSWORD_CHANGE_REQUIRED"));
    }
    return Outcome.done(store(entered.get().user(), "login"));
  }

  private Issued store(CurrentUser owner, String name) {
    String token = Secrets.next();
    Instant now = time.now();
    Instant end = now.plus(LIFETIME);
    jdbc.sql(
            """
            insert into api_token (id, account_id, name, token_hash, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            owner.accountId(),
            name,
            Secrets.hash(token),
            Timestamp.from(now),
            Timestamp.from(end))
        .update();
    return new Issued(token, end);
  }

  /** The user of a token that is neither ended nor revoked. */
  public Optional<CurrentUser> resolve(String token) {
    return jdbc.sql(
            "select account_id from api_token where token_hash = ? and revoked_at is null and"
                + " expires_at > ?")
        .params(Secrets.hash(token), Timestamp.from(time.now()))
        .query(UUID.class)
        .optional()
        .flatMap(accounts::byId)
        .map(Account::user);
  }

  /** Ends a token at once. */
  public void revoke(CurrentUser owner, UUID tokenId) throws NotFound {
    int changed =
        jdbc.sql(
                "update api_token set revoked_at = ? where id = ? and account_id = ? and revoked_at"
                    + " is null")
            .params(Timestamp.from(time.now()), tokenId, owner.accountId())
            .update();
    if (changed == 0) {
      throw new NotFound("token", tokenId);
    }
  }

  /** The tokens of an account that still work, the newest first. */
  public List<Listed> of(CurrentUser owner) {
    return jdbc.sql(
            """
            select id, name, created_at, expires_at from api_token
             where account_id = ? and revoked_at is null and expires_at > ? order by created_at desc
            """)
        .params(owner.accountId(), Timestamp.from(time.now()))
        .query(
            (row, i) ->
                new Listed(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()))
        .list();
  }
}
