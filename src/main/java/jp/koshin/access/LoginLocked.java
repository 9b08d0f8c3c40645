package jp.koshin.access;

import org.springframework.security.authentication.LockedException;

/** Too many failed logins; says for how long. */
public class LoginLocked extends LockedException {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  LoginLocked(long seconds) {
    super("locked for " + seconds + " s");
    this.seconds = seconds;
  }

  public long seconds() {
    return seconds;
  }
}
