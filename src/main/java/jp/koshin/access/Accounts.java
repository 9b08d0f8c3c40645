package jp.koshin.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of all societies: made, found, their passwords changed. */
@Service
@Transactional
public class Accounts {

  private final AccountRows rows;
  private final PasswordRules rules;
  private final Passwords passwords;

  Accounts(AccountRows rows, PasswordRules rules, Passwords passwords) {
    this.rows = rows;
    this.rules = rules;
    this.passwords = passwords;
  }

  /** Makes an account. Refused with {@code USERNAME_TAKEN} or a rule of {@link PasswordRules}. */
  public Outcome<CurrentUser> create(NewAccount account) {
    List<Refusal> reasons = new ArrayList<>();
    boolean hashed = Passwords.isHash(account.password());
    if (!hashed) {
      reasons.addAll(rules.check(account.username(), account.password()));
    }
    if (rows.taken(account.username())) {
      reasons.add(Refusal.ofField("USERNAME_TAKEN", "username"));
    }
    if (!reasons.isEmpty()) {
      return Outcome.refused(reasons);
    }
    UUID id = UUID.randomUUID();
    rows.insert(id, account, hashed ? account.password() : passwords.hash(account.password()));
    return Outcome.done(get(id));
  }

  /** The enabled account of that name, any width and case. */
  public CurrentUser byUsername(String username) throws NotFound {
    return find(username).orElseThrow(() -> new NotFound("account", username));
  }

  public Optional<CurrentUser> find(String username) {
    return rows.byName(username).map(Account::user);
  }

  public CurrentUser get(UUID accountId) throws NotFound {
    return rows.byId(accountId)
        .map(Account::user)
        .orElseThrow(() -> new NotFound("account", accountId));
  }

  /** Where mail to an account goes; empty without an address. */
  public Optional<String> mailOf(UUID accountId) {
    return rows.byId(accountId).map(Account::email);
  }

  /** The language of an account's pages and mails. */
  @Transactional(readOnly = true)
  public Locale languageOf(CurrentUser user) {
    return rows.byId(user.accountId()).map(Account::locale).orElse(Locale.JAPANESE);
  }

  /** Chooses the language in which somebody reads pages and gets mails from now on. */
  public void speak(CurrentUser user, Locale language) {
    rows.setLocale(user.accountId(), language);
  }

  public Optional<CurrentUser> byMember(UUID memberId) {
    return rows.byMember(memberId).map(Account::user);
  }

  /** The enabled accounts of a society that hold a role, by username. */
  public List<CurrentUser> staff(String society, Role role) {
    return rows.staff(society, role).stream().map(Account::user).toList();
  }

  /** Every account, by username: for the list of a demo. */
  public List<CurrentUser> all() {
    return rows.all().stream().map(Account::user).toList();
  }

  /** True for an account whose first password is still to be chosen. */
  public boolean mustChangePassword(CurrentUser user) {
    return rows.byId(user.accountId()).map(Account::mustChangePassword).orElse(false);
  }

  /** True before the very first account is made. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Changes the own password. Refused with {@code WRONG_PASSWORD}, {@code SAME_PASSWORD} or a rule
   * of {@link PasswordRules}.
   */
  public Outcome<CurrentUser> changePassword(CurrentUser user, String old, String chosen) {
    Account account =
        rows.byId(user.accountId()).orElseThrow(() -> new NotFound("account", user.accountId()));
    if (!passwords.matches(old, account.passwordHash())) {
      return Outcome.refused(Refusal.ofField("WRONG_PASSWORD", "old"));
    }
    if (old.equals(chosen)) {
      return Outcome.refused(Refusal.ofField("SAME_PASSWORD", "password"));
    }
    List<Refusal> reasons = rules.check(user.username(), chosen);
    if (!reasons.isEmpty()) {
      return Outcome.refused(reasons);
    }
    rows.setPassword(account.id(), passwords.hash(chosen));
    return Outcome.done(account.user());
  }
}
