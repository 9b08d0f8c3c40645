package jp.koshin.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New passwords by a one-time link: for those who forgot theirs, and for the first administrator.
 */
@Service
@Transactional
public class PasswordResets {

  static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final Duration BETWEEN = Duration.ofMinutes(2);
  private static final Duration FIRST_LIFETIME = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final PasswordRules rules;
  private final Passwords passwords;
  private final SecurityTime time;
  private final ApplicationEventPublisher events;

  PasswordResets(
      JdbcClient jdbc,
      AccountRows accounts,
      PasswordRules rules,
      Passwords passwords,
      SecurityTime time,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.rules = rules;
    this.passwords = passwords;
    this.time = time;
    this.events = events;
  }

  /**
   * Mails a link to the owner of that name; silent where there is none, or none with an address.
   */
  public void request(String name) {
    if (name.indexOf('\0') >= 0) {
      return;
    }
    accounts
        .byName(name)
        .filter(account -> account.email() != null)
        .filter(account -> !askedJustNow(account.id()))
        .ifPresent(this::mail);
  }

  private boolean askedJustNow(UUID accountId) {
    Instant since = time.now().plus(LIFETIME).minus(BETWEEN);
    return jdbc.sql(
            "select exists(select 1 from password_reset where account_id = ? and expires_at > ?)")
        .params(accountId, Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  private void mail(Account account) {
    String email = account.email();
    if (email != null) {
      Instant end = time.now().plus(LIFETIME);
      events.publishEvent(
          new PasswordResetRequested(
              account.user(), email, account.locale(), path(account.id(), end), end));
    }
  }

  /**
   * The path of a one-time link by which the first administrator sets a password, good for a day.
   */
  public String firstLink(CurrentUser administrator) {
    return path(administrator.accountId(), time.now().plus(FIRST_LIFETIME));
  }

  private String path(UUID accountId, Instant end) {
    String secret = Secrets.next();
    jdbc.sql("insert into password_reset (token_hash, account_id, expires_at) values (?, ?, ?)")
        .params(Secrets.hash(secret), accountId, Timestamp.from(end))
        .update();
    return "/password-reset/" + secret;
  }

  /** Whose link it is, while it works. */
  public Optional<CurrentUser> owner(String secret) {
    return jdbc.sql(
            "select account_id from password_reset where token_hash = ? and used_at is null and"
                + " expires_at > ?")
        .params(Secrets.hash(secret), Timestamp.from(time.now()))
        .query(UUID.class)
        .optional()
        .flatMap(accounts::byId)
        .map(Account::user);
  }

  /**
   * Sets a new password, ends every link and token of the account. Refused with {@code LINK_ENDED}
   * or a rule of {@link PasswordRules}.
   */
  public Outcome<CurrentUser> reset(String secret, String chosen) {
    Optional<CurrentUser> owner = owner(secret);
    if (owner.isEmpty()) {
      return Outcome.refused(Refusal.of("LINK_ENDED"));
    }
    List<Refusal> reasons = rules.check(owner.get().username(), chosen);
    if (!reasons.isEmpty()) {
      return Outcome.refused(reasons);
    }
    if (!take(owner.get().accountId())) {
      return Outcome.refused(Refusal.of("LINK_ENDED"));
    }
    accounts.setPassword(owner.get().accountId(), passwords.hash(chosen));
    return Outcome.done(owner.get());
  }

  private boolean take(UUID accountId) {
    Timestamp now = Timestamp.from(time.now());
    jdbc.sql("update api_token set revoked_at = ? where account_id = ? and revoked_at is null")
        .params(now, accountId)
        .update();
    return jdbc.sql(
                "update password_reset set used_at = ? where account_id = ? and used_at is null")
            .params(now, accountId)
            .update()
        > 0;
  }
}
