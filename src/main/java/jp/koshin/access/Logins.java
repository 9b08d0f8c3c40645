package jp.koshin.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The one way in, for the login page and for tokens: same checks, same delay, same lockout. */
@Service
class Logins {

  /** Somebody who gave the right password. */
  record Entered(CurrentUser user, boolean mustChangePassword) {}

  private static final int STRIPES = 64;

  private final AccountRows rows;
  private final Passwords passwords;
  private final LoginFailures failures;
  private final AddressLimit addresses;
  private final ApplicationEventPublisher events;
  private final Counter failed;

  /**
   * Attempts at one name wait for one another, so that guesses in parallel do not slip past the
   * lock.
   */
  private final Object[] turns = new Object[STRIPES];

  Logins(
      AccountRows rows,
      Passwords passwords,
      LoginFailures failures,
      AddressLimit addresses,
      ApplicationEventPublisher events,
      MeterRegistry metrics) {
    this.rows = rows;
    this.passwords = passwords;
    this.failures = failures;
    this.addresses = addresses;
    this.events = events;
    this.failed =
        Counter.builder("koshin.logins.failed")
            .description("Logins refused for a wrong name or password")
            .register(metrics);
    for (int i = 0; i < STRIPES; i++) {
      turns[i] = new Object();
    }
  }

  /**
   * Refused with {@code WRONG_CREDENTIALS}, or {@code LOCKED} with the figure {@code seconds};
   * neither tells whether the name exists.
   */
  Outcome<Entered> attempt(String name, String password, String address) {
    Optional<Duration> wait = addresses.wait(address);
    if (wait.isPresent()) {
      return locked(wait.get());
    }
    synchronized (turns[Math.floorMod(Names.normal(name).hashCode(), STRIPES)]) {
      return attemptInTurn(name, password, address);
    }
  }

  private Outcome<Entered> attemptInTurn(String name, String password, String address) {
    Optional<Duration> lock = failures.locked(name);
    Optional<Account> account = name.indexOf('\0') >= 0 ? Optional.empty() : rows.byName(name);
    if (lock.isPresent()) {
      tell(account.orElse(null), address, LoginAttempt.Result.LOCKED);
      return locked(lock.get());
    }
    if (!matches(account.orElse(null), password)) {
      return refused(name, account.orElse(null), address);
    }
    Account known = account.orElseThrow();
    failures.succeeded(name);
    tell(known, address, LoginAttempt.Result.SUCCEEDED);
    return Outcome.done(new Entered(known.user(), known.mustChangePassword()));
  }

  private boolean matches(@Nullable Account account, String password) {
    String tried = password.length() > PasswordRules.MAX_LENGTH * 2 ? "" : password;
    if (account == null) {
      passwords.matchNobody(tried);
      return false;
    }
    return passwords.matches(tried, account.passwordHash());
  }

  private Outcome<Entered> refused(String name, @Nullable Account account, String address) {
    failed.increment();
    addresses.failed(address);
    Optional<Duration> lock = failures.failed(name);
    tell(account, address, LoginAttempt.Result.FAILED);
    return lock.isPresent() ? locked(lock.get()) : Outcome.refused(Refusal.of("WRONG_CREDENTIALS"));
  }

  private static Outcome<Entered> locked(Duration wait) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return Outcome.refused(Refusal.of("LOCKED", Map.of("seconds", seconds)));
  }

  private void tell(@Nullable Account account, String address, LoginAttempt.Result result) {
    events.publishEvent(new LoginAttempt(account == null ? null : account.user(), address, result));
  }
}
