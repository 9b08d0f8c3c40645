package jp.koshin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.koshin.KoshinTest;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
class LoginsModuleTest {

  private static final String PASSWORD = "a quiet harbour";

  @Autowired Logins logins;
  @Autowired Accounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired SecurityTime time;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;

  @Test
  void a_login_takes_the_name_in_any_width_and_case() {
    String name = account(false);
    String wide = name.toUpperCase().replace('T', 'Ｔ').replace('0', '０');

    assertThat(logins.attempt(" " + wide + "　", PASSWORD, address()).isDone()).isTrue();
  }

  @Test
  void an_account_reads_japanese_until_it_chooses() {
    CurrentUser user = accounts.byUsername(account(false));
    assertThat(accounts.languageOf(user)).isEqualTo(Locale.JAPANESE);

    accounts.speak(user, Locale.ENGLISH);

    assertThat(accounts.languageOf(user)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void the_fifth_failure_locks_known_and_unknown_names_alike_and_time_opens_them() {
    for (String name : List.of(account(false), "nobody-" + UUID.randomUUID())) {
      for (int i = 0; i < 4; i++) {
        assertThat(codes(name, "wrong")).containsExactly("WRONG_CREDENTIALS");
      }
      assertThat(codes(name, "wrong")).containsExactly("LOCKED");
      assertThat(codes(name, PASSWORD)).containsExactly("LOCKED");

      time.advance(Duration.ofSeconds(31));

      assertThat(codes(name, "wrong")).containsExactly("LOCKED");
    }
  }

  @Test
  void after_the_lock_the_right_password_opens_and_forgets_the_failures() {
    String name = account(false);
    for (int i = 0; i < 5; i++) {
      codes(name, "wrong");
    }
    time.advance(Duration.ofSeconds(31));

    assertThat(logins.attempt(name, PASSWORD, address()).isDone()).isTrue();
    assertThat(codes(name, "wrong")).containsExactly("WRONG_CREDENTIALS");
  }

  @Test
  void each_further_failure_doubles_the_lock_up_to_a_quarter_of_an_hour() {
    assertThat(LoginFailures.lockAfter(4)).isEmpty();
    assertThat(LoginFailures.lockAfter(5)).contains(Duration.ofSeconds(30));
    assertThat(LoginFailures.lockAfter(6)).contains(Duration.ofSeconds(60));
    assertThat(LoginFailures.lockAfter(50)).contains(Duration.ofMinutes(15));
  }

  @Test
  void guesses_in_parallel_do_not_slip_past_the_lock() throws Exception {
    String name = account(false);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> guess = () -> codes(name, "wrong");
      List<Future<List<String>>> answers = pool.invokeAll(java.util.Collections.nCopies(12, guess));
      int wrong = 0;
      for (Future<List<String>> answer : answers) {
        wrong += answer.get().contains("WRONG_CREDENTIALS") ? 1 : 0;
      }
      assertThat(wrong).isEqualTo(LoginFailures.FREE_FAILURES);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void one_address_that_fails_with_many_names_has_to_wait() {
    AddressLimit limit = new AddressLimit();
    for (int i = 0; i < 60; i++) {
      assertThat(limit.wait("192.0.2.1")).isEmpty();
      limit.failed("192.0.2.1");
    }

    assertThat(limit.wait("192.0.2.1")).isPresent();
    assertThat(limit.wait("192.0.2.2")).isEmpty();
  }

  @Test
  void failures_are_counted_and_written_into_the_trail_of_the_society() {
    String name = account(false);
    double before = metrics.counter("koshin.logins.failed").count();

    codes(name, "wrong");

    assertThat(metrics.counter("koshin.logins.failed").count()).isEqualTo(before + 1);
    assertThat(
            jdbc.sql("select count(*) from audit_entry where actor = ? and action = 'LOGIN_FAILED'")
                .param(name)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void a_first_password_opens_the_page_that_changes_it_but_gives_no_token() {
    String name = account(true);

    assertThat(logins.attempt(name, PASSWORD, address()).get().mustChangePassword()).isTrue();
    assertThat(tokens.issue(name, PASSWORD, address()).refusals())
        .extracting(Refusal::code)
        .containsExactly("PASSWORD_CHANGE_REQUIRED");

    CurrentUser user = accounts.byUsername(name);
    assertThat(accounts.changePassword(user, PASSWORD, "another harbour").isDone()).isTrue();
    assertThat(tokens.issue(name, "another harbour", address()).isDone()).isTrue();
  }

  @Test
  void a_token_ends_by_time_and_by_revocation_and_is_not_stored() {
    String name = account(false);
    String token = tokens.issue(name, PASSWORD, address()).get().token();
    CurrentUser user = tokens.resolve(token).orElseThrow();

    assertThat(user.username()).isEqualTo(name);
    assertThat(tokens.of(user)).hasSize(1);
    tokens.revoke(user, tokens.of(user).get(0).id());
    assertThat(tokens.resolve(token)).isEmpty();

    String second = tokens.issue(name, PASSWORD, address()).get().token();
    time.advance(ApiTokens.LIFETIME.plusSeconds(1));
    assertThat(tokens.resolve(second)).isEmpty();
  }

  private String account(boolean mustChange) {
    String name = "test0" + UUID.randomUUID();
    accounts
        .create(
            new NewAccount(
                name,
                PASSWORD,
                "試験 花子",
                "tst",
                Set.of(Role.REVIEWER),
                null,
                null,
                null,
                mustChange))
        .get();
    return name;
  }

  private List<String> codes(String name, String password) {
    return logins.attempt(name, password, address()).refusals().stream()
        .map(Refusal::code)
        .toList();
  }

  private static String address() {
    return UUID.randomUUID().toString();
  }
}
