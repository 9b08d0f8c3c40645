package jp.koshin.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
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
    throw new UnsupportedOperationException();
  }

  /** The enabled account of that name, any width and case. */
  public CurrentUser byUsername(String username) throws NotFound {
    return find(username).orElseThrow(() -> new NotFound("account", username));
  }

  public Optional<CurrentUser> find(String username) {
    throw new UnsupportedOperationException();
  }

  public CurrentUser get(UUID accountId) throws NotFound {
    throw new UnsupportedOperationException();
  }

  public Optional<CurrentUser> byMember(UUID memberId) {
    throw new UnsupportedOperationException();
  }

  /** The enabled accounts of a society that hold a role, by username. */
  public List<CurrentUser> staff(String society, Role role) {
    throw new UnsupportedOperationException();
  }

  /** Every account, by username: for the list of a demo. */
  public List<CurrentUser> all() {
    throw new UnsupportedOperationException();
  }

  /**
   * Changes the own password. Refused with {@code WRONG_PASSWORD}, {@code SAME_PASSWORD} or a rule of {@link
   * PasswordRules}.
   */
  public Outcome<CurrentUser> changePassword(CurrentUser user, String old, String chosen) {
    throw new UnsupportedOperationException();
  }
}
