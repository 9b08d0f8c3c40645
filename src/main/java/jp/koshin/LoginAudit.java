package jp.koshin;

import java.util.Map;
import java.util.Objects;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.LoginAttempt;
import jp.koshin.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes logins into the trail of the account's society; attempts at names without an account are
 * only counted.
 */
@Component
class LoginAudit {

  /** The chain of accounts that belong to no society. */
  private static final String INSTALLATION = "koshin";

  private final AuditTrail trail;

  LoginAudit(AuditTrail trail) {
    this.trail = trail;
  }

  @EventListener
  @Transactional
  public void on(LoginAttempt attempt) {
    CurrentUser user = attempt.user();
    if (user != null) {
      trail.recordInternal(
          Objects.requireNonNullElse(user.society(), INSTALLATION),
          null,
          "LOGIN_" + attempt.result(),
          user,
          Map.of("address", attempt.address()));
    }
  }
}
