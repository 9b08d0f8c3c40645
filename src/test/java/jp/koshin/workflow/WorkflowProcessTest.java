package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KoshinTest
class WorkflowProcessTest {

  @Autowired Processes processes;
  @Autowired RehearsalClock rehearsal;
  @Autowired EngineOperations operations;
  @Autowired ProcessDiagrams diagrams;
  @Autowired StepNames names;
  @Autowired TestCases cases;
  @Autowired TestStep steps;
  @Autowired JdbcTemplate jdbc;

  @Test
  void timers_fire_in_order_of_time_and_each_at_its_own_time() {
    Instant start = rehearsal.now().truncatedTo(ChronoUnit.SECONDS);
    UUID late = waiting(start.plus(Duration.ofDays(2)), start.plus(Duration.ofDays(4)));
    UUID early = waiting(start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(3)));

    Instant now = rehearsal.moveTo(start.plus(Duration.ofDays(10)));

    assertThat(now).isAfterOrEqualTo(start.plus(Duration.ofDays(10)));
    List<TestStep.Ran> ran = steps.of(late, early);
    assertThat(ran).extracting(TestStep.Ran::caseId).containsExactly(early, late, early, late);
    for (int day = 1; day <= 4; day++) {
      assertThat(ran.get(day - 1).at())
          .isBetween(
              start.plus(Duration.ofDays(day)), start.plus(Duration.ofDays(day)).plusSeconds(60));
    }
    assertThat(processes.isActive(late)).isFalse();
  }

  @Test
  void a_timer_after_the_target_does_not_fire_and_one_at_the_target_does() {
    Instant start = rehearsal.now().truncatedTo(ChronoUnit.SECONDS);
    Instant target = start.plus(Duration.ofDays(1));
    UUID caseId = waiting(target, target.plus(Duration.ofHours(1)));

    rehearsal.moveTo(target);

    assertThat(steps.of(caseId))
        .extracting(TestStep.Ran::activity)
        .containsExactly("service_first");
  }

  @Test
  void engine_and_rules_have_the_same_time_and_the_offset_is_kept() {
    rehearsal.moveTo(rehearsal.now().plusSeconds(3600));

    assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), rehearsal.now()).abs())
        .isLessThan(Duration.ofSeconds(2));
    Long kept = jdbc.queryForObject("select offset_nanos from rehearsal_clock", Long.class);
    assertThat(Instant.now().plusNanos(kept))
        .isBetween(rehearsal.now().minusSeconds(5), rehearsal.now().plusSeconds(5));
  }

  @Test
  void time_does_not_go_back() {
    assertThatThrownBy(() -> rehearsal.moveTo(rehearsal.now().minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_moved_timer_fires_at_its_new_time() {
    Instant start = rehearsal.now().truncatedTo(ChronoUnit.SECONDS);
    UUID caseId = waiting(start.plus(Duration.ofDays(30)), start.plus(Duration.ofDays(40)));

    processes.moveTimer(caseId, "timer_first", start.plus(Duration.ofHours(1)));
    rehearsal.moveTo(start.plus(Duration.ofHours(2)));

    assertThat(steps.of(caseId)).hasSize(1);
    assertThatThrownBy(() -> processes.moveTimer(caseId, "timer_first", start))
        .isInstanceOf(LostRace.class);
  }

  @Test
  void a_step_that_keeps_failing_becomes_an_incident_that_the_operator_resumes() {
    Instant start = rehearsal.now().truncatedTo(ChronoUnit.SECONDS);
    UUID caseId = waiting(start.plusSeconds(60), start.plus(Duration.ofDays(300)));
    steps.fail(caseId);
    rehearsal.moveTo(start.plus(Duration.ofDays(1)));

    FailedJob failed =
        operations.failedJobs().stream()
            .filter(j -> caseId.equals(j.caseId()))
            .findFirst()
            .orElseThrow();
    assertThat(failed.isIncident()).isTrue();
    assertThat(failed.activity()).isEqualTo("service_first");
    assertThat(failed.message()).contains("the last step fails");
    assertThat(operations.trace(operator(Role.OPERATOR), failed.id()))
        .contains("IllegalStateException");
    assertThatThrownBy(() -> operations.retry(operator(Role.REVIEWER), failed.id()))
        .isInstanceOf(NotFound.class);

    steps.heal(caseId);
    operations.retry(operator(Role.OPERATOR), failed.id());
    rehearsal.runDue();

    assertThat(steps.of(caseId)).hasSize(1);
    assertThat(operations.failedJobs()).noneMatch(j -> caseId.equals(j.caseId()));
  }

  @Test
  void an_expression_sees_only_listed_beans() {
    assertThatThrownBy(() -> processes.start("test-forbidden", UUID.randomUUID(), Map.of()))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("dataSource");
  }

  @Test
  void the_diagram_shows_the_token_and_the_end() {
    UUID member = UUID.randomUUID();
    CaseSummary summary = cases.add("jsh", member, null);
    processes.start(
        "test-timers",
        summary.id(),
        Map.of(
            "reviewReminder", Date.from(rehearsal.now().plus(Duration.ofDays(900))),
            "reviewDue", Date.from(rehearsal.now().plus(Duration.ofDays(901)))));

    Diagram diagram = diagrams.of(summary.id(), Locale.JAPANESE);

    assertThat(diagram.ended()).isFalse();
    assertThat(diagram.activeActivities()).containsExactly("timer_first");
    assertThat(diagram.bpmnXml()).contains("試験用の時計");
  }

  @Test
  void the_diagram_is_named_in_the_readers_language_and_tells_when_timers_fire() {
    Instant due = rehearsal.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(900));
    UUID caseId = waiting(due, due.plusSeconds(1));

    Diagram japanese = diagrams.of(caseId, Locale.JAPANESE);
    Diagram english = diagrams.of(caseId, Locale.ENGLISH);

    assertThat(japanese.timers()).containsExactly(new Diagram.Timer("timer_first", "一つ目", due));
    assertThat(english.timers())
        .containsExactly(new Diagram.Timer("timer_first", "The first", due));
    assertThat(japanese.tokens()).extracting(Diagram.Token::name).containsExactly("一つ目");
    assertThat(english.tokens()).extracting(Diagram.Token::name).containsExactly("The first");
    assertThat(japanese.bpmnXml()).contains("name=\"一つ目の後\"");
    assertThat(english.bpmnXml()).contains("name=\"After the first\"").doesNotContain("一つ目の後");
    assertThat(names.step("test-timers", "timer_first", Locale.ENGLISH)).isEqualTo("The first");
    assertThat(names.process("test-timers", Locale.ENGLISH)).isEqualTo("Clock of tests");
    assertThat(names.step("test-timers", "nowhere", Locale.ENGLISH)).isEqualTo("nowhere");
  }

  @Test
  void a_message_that_nobody_waits_for_is_a_lost_race() {
    assertThatThrownBy(() -> processes.correlate("decision_undone", UUID.randomUUID(), Map.of()))
        .isInstanceOf(LostRace.class);
    assertThatThrownBy(() -> processes.completeTask(UUID.randomUUID().toString(), Map.of()))
        .isInstanceOf(LostRace.class);
  }

  private UUID waiting(Instant first, Instant second) {
    UUID caseId = UUID.randomUUID();
    processes.start(
        "test-timers",
        caseId,
        Map.of("reviewReminder", Date.from(first), "reviewDue", Date.from(second)));
    return caseId;
  }

  private static CurrentUser operator(Role role) {
    return new CurrentUser(UUID.randomUUID(), "operator", "運用 担当", null, Set.of(role), null, null);
  }
}
