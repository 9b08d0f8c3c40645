package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The application is killed in the middle of its work, and started again on what is on the disk.
 */
class RestartIT {

  private static final int ENOUGH = 25;
  private static final LocalDate LATEST = LocalDate.now(jp.koshin.shared.Tokyo.ZONE).minusDays(3);

  @TempDir Path place;

  private final Set<String> submitted = ConcurrentHashMap.newKeySet();
  private final Set<String> approved = ConcurrentHashMap.newKeySet();
  private final Set<String> returned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger day = new AtomicInteger();
  private KoshinProcess koshin;

  @AfterEach
  void stop() throws InterruptedException {
    koshin.stop();
  }

  @Test
  void a_kill_in_the_middle_of_work_loses_nothing_that_was_acknowledged() throws Exception {
    koshin = KoshinProcess.start(place.resolve("data"));
    List<Calls> physicians = new ArrayList<>();
    for (int i = 1; i <= RestartedKoshin.PHYSICIANS; i++) {
      physicians.add(Calls.login(koshin.address(), RestartedKoshin.physician(i)));
    }
    fileSome(physicians.get(0));
    workUntilKilled(physicians);
    Instant restart = Instant.now();
    koshin = KoshinProcess.start(place.resolve("data"));
    System.out.printf(
        "killed after %d submissions and %d approvals; back in %d ms%n",
        submitted.size(), approved.size(), Instant.now().toEpochMilli() - restart.toEpochMilli());

    try (Connection database = koshin.database()) {
      everythingIsThere(database);
      everyOpenClaimCanBeDecided(database);
      eachMailOnce(database);
    }
    figuresAreShown();
    chainVerifies();
  }

  /** One is approved, one returned, one open, one a draft. */
  private void fileSome(Calls physician) {
    Calls reviewer = Calls.login(koshin.address(), "reviewer");
    for (int i = 0; i < 3; i++) {
      submit(physician);
    }
    JsonNode tasks = reviewer.get("/inbox").get("items");
    approved.add(reviewer.decide(tasks.get(0), "APPROVE"));
    returned.add(reviewer.decide(tasks.get(1), "RETURN"));
    physician.file(nextDay());
  }

  private void workUntilKilled(List<Calls> physicians) throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService people = Executors.newCachedThreadPool();
    physicians.forEach(physician -> people.submit(() -> work(over, () -> submit(physician))));
    Calls reviewer = Calls.login(koshin.address(), "reviewer");
    for (int i = 0; i < 2; i++) {
      people.submit(() -> work(over, () -> approveOne(reviewer)));
    }
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> approved.size() >= ENOUGH);
    koshin.kill();
    over.set(true);
    people.shutdown();
    assertThat(people.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(approved).hasSizeGreaterThan(1);
  }

  private static void work(AtomicBoolean over, Runnable action) {
    while (!over.get()) {
      try {
        action.run();
      } catch (RestClientException refusedOrKilled) {
        // not acknowledged: it may have happened or not
      }
    }
  }

  private void submit(Calls physician) {
    String id = physician.file(nextDay());
    physician.submit(id);
    submitted.add(id);
  }

  private LocalDate nextDay() {
    return LATEST.minusDays(day.getAndIncrement());
  }

  private void approveOne(Calls reviewer) {
    JsonNode tasks = reviewer.get("/inbox?size=5").get("items");
    if (!tasks.isEmpty()) {
      approved.add(
          reviewer.decide(
              tasks.get((int) (Thread.currentThread().getId() % tasks.size())), "APPROVE"));
    }
  }

  private void everythingIsThere(Connection database) throws Exception {
    Set<String> approvedNow = ask(database, "select id from claim where status = 'APPROVED'");
    assertThat(approvedNow).containsAll(approved);
    assertThat(ask(database, "select id from claim where status = 'RETURNED'")).isEqualTo(returned);
    assertThat(ask(database, "select id from claim where submitted_at is not null"))
        .containsAll(submitted);
    assertThat(ask(database, "select case_id from audit_entry where action = 'CLAIM_SUBMITTED'"))
        .containsAll(submitted);
    assertThat(list(database, "select claim_id from credit_entry"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(approvedNow);
    assertThat(list(database, "select case_id from audit_entry where action = 'CLAIM_APPROVED'"))
        .containsExactlyInAnyOrderElementsOf(approvedNow);
    assertThat(list(database, "select case_id from inbox_task"))
        .containsExactlyInAnyOrderElementsOf(
            ask(database, "select id from claim where status = 'SUBMITTED'"));
    assertThat(
            list(
                database,
                "select business_key_ from act_ru_execution where parent_id_ is null"
                    + " and business_key_ in (select id::text from claim)"))
        .containsExactlyInAnyOrderElementsOf(
            ask(
                database,
                "select id from claim where status in ('DRAFT', 'SUBMITTED', 'RETURNED')"));
  }

  private void everyOpenClaimCanBeDecided(Connection database) throws Exception {
    Calls reviewer = Calls.login(koshin.address(), "reviewer");
    Set<String> open = ask(database, "select id from claim where status = 'SUBMITTED'");
    Set<String> decided = new HashSet<>();
    for (JsonNode task : reviewer.get("/inbox?size=200").get("items")) {
      assertThat(
              reviewer
                  .get("/cases/{id}/history", task.get("caseId").asText())
                  .findValuesAsText("action"))
          .contains("CLAIM_CREATED", "CLAIM_SUBMITTED");
      decided.add(reviewer.decide(task, "APPROVE"));
    }
    assertThat(decided).isEqualTo(open);
    assertThat(list(database, "select claim_id from credit_entry"))
        .containsExactlyInAnyOrderElementsOf(
            ask(database, "select id from claim where status = 'APPROVED'"));
  }

  /** One for each submission and one for each decision. */
  private static void eachMailOnce(Connection database) throws Exception {
    assertThat(list(database, "select case_id || ' ' || subject from outbox"))
        .doesNotHaveDuplicates();
    assertThat(list(database, "select case_id from outbox"))
        .containsExactlyInAnyOrderElementsOf(
            list(
                database,
                "select case_id from audit_entry where action in"
                    + " ('CLAIM_SUBMITTED', 'CLAIM_APPROVED', 'CLAIM_RETURNED')"));
  }

  private void figuresAreShown() {
    assertThat(
            RestClient.create(koshin.address())
                .get()
                .uri("/actuator/prometheus")
                .retrieve()
                .body(String.class))
        .contains(
            "koshin_inbox_open{programme=\"jsh-specialist\",stage=\"review\"}",
            "koshin_inbox_oldest_age_seconds",
            "koshin_outbox_lag_seconds",
            "koshin_incidents 0.0",
            "koshin_logins_failed_total");
  }

  private void chainVerifies() {
    JsonNode verified = Calls.login(koshin.address(), "auditor").get("/audit/verification");
    assertThat(verified.get("valid").asBoolean()).as(verified.toString()).isTrue();
    assertThat(verified.get("entries").asInt()).isGreaterThan(submitted.size());
  }

  private static Set<String> ask(Connection database, String sql) throws Exception {
    return new HashSet<>(list(database, sql));
  }

  private static List<String> list(Connection database, String sql) throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
