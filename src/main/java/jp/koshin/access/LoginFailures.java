package jp.koshin.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed logins by name and locks the name for a while: from the fifth failure for 30
 * seconds, twice as long after each further one, at most 15 minutes. Names without an account are
 * treated no differently.
 */
@Component
@Transactional
class LoginFailures {

  static final int FREE_FAILURES = 4;
  static final Duration FIRST_LOCK = Duration.ofSeconds(30);
  static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final SecurityTime time;

  LoginFailures(JdbcClient jdbc, SecurityTime time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** How long the name is still locked; empty when it is not. */
  Optional<Duration> locked(String name) {
    Instant now = time.now();
    return jdbc.sql("select locked_until from login_failure where name = ? and locked_until > ?")
        .params(key(name), Timestamp.from(now))
        .query(Timestamp.class)
        .optional()
        .map(until -> Duration.between(now, until.toInstant()));
  }

  /** Counts a failure; the lock that it caused, or empty. */
  Optional<Duration> failed(String name) {
    Instant now = time.now();
    forgetOld(now);
    int failures =
        jdbc.sql(
                """
                insert into login_failure (name, failures, last_at) values (?, 1, ?)
                on conflict (name) do update set failures = login_failure.failures + 1, last_at = excluded.last_at
                returning failures
                """)
            .params(key(name), Timestamp.from(now))
            .query(Integer.class)
            .single();
    Optional<Duration> lock = lockAfter(failures);
    lock.ifPresent(
        length ->
            jdbc.sql("update login_failure set locked_until = ? where name = ?")
                .params(Timestamp.from(now.plus(length)), key(name))
                .update());
    return lock;
  }

  void succeeded(String name) {
    jdbc.sql("delete from login_failure where name = ?").param(key(name)).update();
  }

  static Optional<Duration> lockAfter(int failures) {
    int over = failures - FREE_FAILURES;
    if (over <= 0) {
      return Optional.empty();
    }
    Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(over - 1, 10));
    return Optional.of(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
  }

  private void forgetOld(Instant now) {
    jdbc.sql("delete from login_failure where last_at < ?")
        .param(Timestamp.from(now.minus(REMEMBERED)))
        .update();
  }

  private static String key(String name) {
    String normal = Names.normal(name).replace("\0", "");
    return normal.length() > LONGEST_NAME ? normal.substring(0, LONGEST_NAME) : normal;
  }
}
