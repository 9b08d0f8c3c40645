package jp.koshin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KoshinTest
class AuditModuleTest {

  private static final CurrentUser ACTOR =
      new CurrentUser(UUID.randomUUID(), "suzuki", "鈴木 一郎", "test", Set.of(), null, null);

  @Autowired AuditTrail trail;
  @Autowired AuditVerification verification;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final String society = "audit-" + UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();

  /** What was tampered with goes, so that other tests find a sound trail. */
  @AfterEach
  void remove_the_chain() {
    tampering("delete from audit_link where society = ?", society);
    tampering("delete from audit_pending where society = ?", society);
    tampering("delete from audit_entry where society = ?", society);
    jdbc.update("delete from audit_head where society = ?", society);
  }

  @Test
  void an_entry_is_told_in_the_history_with_its_details() {
    record("CLAIM_SUBMITTED", Map.of("credits", 3, "event", "総会"));
    inTransaction(() -> trail.recordInternal(society, caseId, "TASK_ASSIGNED", ACTOR, Map.of()));

    List<HistoryEntry> all = trail.history(caseId, false);
    assertThat(all)
        .extracting(HistoryEntry::action)
        .containsExactly("CLAIM_SUBMITTED", "TASK_ASSIGNED");
    assertThat(all.get(0).actorName()).isEqualTo("鈴木 一郎");
    assertThat(all.get(0).details()).containsEntry("credits", 3).containsEntry("event", "総会");
    assertThat(trail.history(caseId, true))
        .extracting(HistoryEntry::action)
        .containsExactly("CLAIM_SUBMITTED");
  }

  @Test
  void an_entry_without_a_transaction_is_refused() {
    assertThatThrownBy(() -> trail.record(society, caseId, "CLAIM_SUBMITTED", ACTOR, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void an_entry_of_a_transaction_that_rolls_back_is_gone() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              trail.record(society, caseId, "CLAIM_SUBMITTED", ACTOR, Map.of());
              status.setRollbackOnly();
            });

    assertThat(trail.history(caseId, false)).isEmpty();
  }

  @Test
  void entries_are_neither_changed_nor_removed() {
    record("CLAIM_SUBMITTED", Map.of());

    assertThatThrownBy(
            () -> jdbc.update("update audit_entry set actor = 'x' where society = ?", society))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.update("delete from audit_entry where society = ?", society))
        .hasMessageContaining("append-only");
  }

  @Test
  void entries_are_linked_within_a_second_of_their_commit() {
    record("CLAIM_SUBMITTED", Map.of());

    Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> linked() == 1);
    assertThat(verification.verify().valid()).isTrue();
  }

  @Test
  void a_late_committer_with_a_lower_identity_is_linked_after_the_others() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch othersLinked = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> late =
          thread.submit(
              () ->
                  inTransaction(
                      () -> {
                        trail.record(society, caseId, "LATE", ACTOR, Map.of());
                        written.countDown();
                        await(othersLinked);
                      }));
      await(written);
      record("EARLY", Map.of());
      awaitLinked(1);
      othersLinked.countDown();
      late.get(10, TimeUnit.SECONDS);
      awaitLinked(2);
    } finally {
      thread.shutdownNow();
    }
    assertThat(actionsInChain()).containsExactly("EARLY", "LATE");
    assertThat(verification.verify().valid()).isTrue();
  }

  @Test
  void the_chain_covers_every_entry_of_concurrent_writers_once() throws Exception {
    int writers = 8;
    int each = 50;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Future<?>> all =
          IntStream.range(0, writers)
              .<Future<?>>mapToObj(w -> threads.submit(() -> writeMany(each)))
              .toList();
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    awaitLinked(writers * each);
    assertThat(
            jdbc.queryForObject(
                "select max(seq) from audit_link where society = ?", Long.class, society))
        .isEqualTo(writers * each);
    assertThat(verification.verify().valid()).isTrue();
  }

  @Test
  void a_changed_entry_is_found() {
    long[] ids = fiveLinked();
    tampering("update audit_entry set actor = 'tanaka' where id = ?", ids[2]);

    assertBrokenAt(ids[2]);
  }

  @Test
  void a_changed_hash_is_found() {
    long[] ids = fiveLinked();
    tampering("update audit_link set hash = sha256(hash) where entry_id = ?", ids[1]);

    assertBrokenAt(ids[1]);
  }

  @Test
  void an_entry_removed_from_the_middle_is_found() {
    long[] ids = fiveLinked();
    tampering("delete from audit_link where entry_id = ?", ids[1]);
    tampering("delete from audit_entry where id = ?", ids[1]);

    assertBrokenAt(ids[2]);
  }

  @Test
  void an_entry_removed_from_the_middle_is_found_even_when_the_places_are_closed_up() {
    long[] ids = fiveLinked();
    tampering("delete from audit_link where entry_id = ?", ids[1]);
    tampering("delete from audit_entry where id = ?", ids[1]);
    for (long seq = 3; seq <= 5; seq++) {
      tampering("update audit_link set seq = seq - 1 where society = ? and seq = ?", society, seq);
    }

    assertBrokenAt(ids[2]);
  }

  @Test
  void the_last_entry_removed_is_found() {
    long[] ids = fiveLinked();
    tampering("delete from audit_link where entry_id = ?", ids[4]);
    tampering("delete from audit_entry where id = ?", ids[4]);

    assertBrokenAt(ids[3]);
  }

  @Test
  void two_entries_that_changed_places_are_found() {
    long[] ids = fiveLinked();
    tampering("update audit_link set seq = 100 where entry_id = ?", ids[1]);
    tampering("update audit_link set seq = 2 where entry_id = ?", ids[2]);
    tampering("update audit_link set seq = 3 where entry_id = ?", ids[1]);

    assertThat(verification.verify().valid()).isFalse();
  }

  private void assertBrokenAt(long id) {
    AuditVerification.Result result = verification.verify();
    assertThat(result.valid()).isFalse();
    assertThat(result.firstBroken()).isEqualTo(id);
  }

  private long[] fiveLinked() {
    for (int i = 0; i < 5; i++) {
      record("STEP_" + i, Map.of("n", i));
    }
    awaitLinked(5);
    return jdbc
        .queryForList(
            "select entry_id from audit_link where society = ? order by seq", Long.class, society)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /** As somebody with all rights on the database would. */
  private void tampering(String sql, Object... args) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.execute("set local session_replication_role = replica");
              jdbc.update(sql, args);
            });
  }

  private void writeMany(int times) {
    for (int i = 0; i < times; i++) {
      record("STEP", Map.of("n", i));
    }
  }

  private void record(String action, Map<String, ?> details) {
    inTransaction(() -> trail.record(society, caseId, action, ACTOR, details));
  }

  private void inTransaction(Runnable action) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
  }

  private void awaitLinked(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> linked() == count);
  }

  private int linked() {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from audit_link where society = ?", Integer.class, society);
    return count == null ? 0 : count;
  }

  private List<String> actionsInChain() {
    return jdbc.queryForList(
        """
        select e.action from audit_link l join audit_entry e on e.id = l.entry_id
        where l.society = ? order by l.seq
        """,
        String.class,
        society);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
