package jp.koshin.review;

import static jp.koshin.review.DecisionOutcome.APPROVE;
import static jp.koshin.review.DecisionOutcome.REJECT;
import static jp.koshin.review.DecisionOutcome.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.shared.KoshinClock;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Processes;
import jp.koshin.workflow.TestStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KoshinTest
class ReviewModuleTest {

  @Autowired Reviews reviews;
  @Autowired ReviewFixture fixture;
  @Autowired Inbox inbox;
  @Autowired Members members;
  @Autowired Processes processes;
  @Autowired AuditTrail trail;
  @Autowired TestStep steps;
  @Autowired KoshinClock clock;

  private final String society = ReviewFixture.newSociety();
  private Member member;
  private CurrentUser reviewer;

  @BeforeEach
  void people() {
    member = fixture.member(society, "tokyo");
    reviewer = fixture.staff(society, Role.REVIEWER);
  }

  @Test
  void an_approval_ends_the_case_and_empties_the_inbox() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);

    Decision decision = reviews.decide(reviewer, approval(task)).get();

    assertThat(decision.outcome()).isEqualTo(APPROVE);
    assertThat(inbox.ofCase(task.caseId())).isEmpty();
    assertThat(processes.isActive(task.caseId())).isFalse();
    assertThat(reviews.lastDecision(task.caseId())).isEqualTo(decision);
    assertThat(steps.of(task.caseId())).hasSize(1);
  }

  @Test
  void when_the_last_step_fails_nothing_has_happened() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    steps.fail(task.caseId());

    assertThatThrownBy(() -> reviews.decide(reviewer, approval(task)))
        .hasStackTraceContaining("the last step fails");

    assertThat(reviews.decisions(task.caseId())).isEmpty();
    assertThat(inbox.find(reviewer, task.id())).contains(task);
    assertThat(processes.isActive(task.caseId())).isTrue();
    steps.heal(task.caseId());
    assertThat(reviews.decide(reviewer, approval(task)).isDone()).isTrue();
  }

  @Test
  void of_two_reviewers_at_once_one_decides_and_the_other_is_told() throws Exception {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    CurrentUser other = fixture.staff(society, Role.REVIEWER);

    List<Outcome<Decision>> outcomes =
        together(
            () -> reviews.decide(reviewer, approval(task)),
            () -> reviews.decide(other, new DecisionRequest(task.id(), REJECT, "重複", null, null)));

    assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(outcomes.stream().flatMap(o -> o.refusals().stream()).map(Refusal::code))
        .containsExactly("ALREADY_DECIDED");
    assertThat(reviews.decisions(task.caseId())).hasSize(1);
  }

  @Test
  void a_return_a_rejection_and_another_value_need_a_reason() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);

    assertThat(codes(reviews.decide(reviewer, request(task, RETURN, null, null))))
        .containsExactly("REASON_REQUIRED");
    assertThat(codes(reviews.decide(reviewer, request(task, REJECT, " ", null))))
        .containsExactly("REASON_REQUIRED");
    assertThat(codes(reviews.decide(reviewer, request(task, APPROVE, null, "2"))))
        .containsExactly("REASON_REQUIRED");
    assertThat(codes(reviews.decide(reviewer, request(task, APPROVE, "x", "1.234"))))
        .containsExactly("CREDITS_NOT_ACCEPTABLE");
    assertThat(codes(reviews.decide(reviewer, request(task, APPROVE, "x", "-1"))))
        .containsExactly("CREDITS_NOT_ACCEPTABLE");
    assertThat(codes(reviews.decide(reviewer, request(task, APPROVE, "x", "1000.01"))))
        .containsExactly("CREDITS_NOT_ACCEPTABLE");
    assertThat(codes(reviews.decide(reviewer, request(task, APPROVE, "x", "1E+999999999"))))
        .containsExactly("CREDITS_NOT_ACCEPTABLE");
    assertThat(codes(reviews.decide(reviewer, request(task, RETURN, "理".repeat(501), null))))
        .containsExactly("TEXT_TOO_LONG");
    Decision decision = reviews.decide(reviewer, request(task, APPROVE, "半日の参加", "2")).get();
    assertThat(decision.credits()).isEqualByComparingTo("2");
  }

  @Test
  void the_value_of_the_rules_is_no_override() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);

    assertThat(reviews.decide(reviewer, request(task, APPROVE, null, "3.00")).get().credits())
        .isNull();
  }

  @Test
  void a_task_that_changed_hands_since_it_was_seen_is_stale() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    reviews.assign(fixture.staff(society, Role.REVIEWER), task.id(), reviewer.username());

    DecisionRequest seen = new DecisionRequest(task.id(), APPROVE, null, null, task.version());
    assertThat(codes(reviews.decide(reviewer, seen))).containsExactly("STALE_VERSION");
  }

  @Test
  void a_task_is_claimed_once_released_and_given() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    CurrentUser other = fixture.staff(society, Role.REVIEWER);

    InboxTask mine = reviews.assign(reviewer, task.id(), reviewer.username()).get();
    assertThat(mine.assignee()).isEqualTo(reviewer.username());
    assertThat(mine.assigneeName()).isEqualTo(reviewer.displayName());
    assertThat(codes(reviews.assign(other, task.id(), other.username())))
        .containsExactly("ASSIGNED_TO_OTHER");
    assertThat(reviews.assign(reviewer, task.id(), null).get().assignee()).isNull();
    assertThat(reviews.assign(reviewer, task.id(), other.username()).get().assignee())
        .isEqualTo(other.username());
    assertThat(
            codes(reviews.assign(other, task.id(), fixture.staff(society, Role.BOARD).username())))
        .containsExactly("UNKNOWN_ASSIGNEE");
    assertThat(trail.history(task.caseId(), false))
        .extracting(HistoryEntry::action)
        .containsExactly("TASK_ASSIGNED", "TASK_ASSIGNED", "TASK_ASSIGNED");
    assertThat(trail.history(task.caseId(), true)).isEmpty();
  }

  @Test
  void what_somebody_holds_nobody_else_decides() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    CurrentUser other = fixture.staff(society, Role.REVIEWER);
    reviews.assign(reviewer, task.id(), reviewer.username()).get();

    assertThat(reviews.obstacles(other, task.id()))
        .containsExactly(Refusal.of("TASK_TAKEN", Map.of("assignee", reviewer.displayName())));
    assertThat(codes(reviews.decide(other, approval(task)))).containsExactly("TASK_TAKEN");
    assertThat(codes(reviews.assign(other, task.id(), null))).containsExactly("ASSIGNED_TO_OTHER");
    assertThat(reviews.obstacles(reviewer, task.id())).isEmpty();
    reviews.assign(reviewer, task.id(), null).get();
    assertThat(reviews.decide(other, approval(task)).isDone()).isTrue();
  }

  @Test
  void the_secretariat_passes_on_what_somebody_holds_but_does_not_decide_it() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    CurrentUser other = fixture.staff(society, Role.REVIEWER);
    CurrentUser office = fixture.staff(society, Role.SECRETARIAT);
    CurrentUser elsewhere = fixture.staff(ReviewFixture.newSociety(), Role.SECRETARIAT);
    reviews.assign(reviewer, task.id(), reviewer.username()).get();

    assertThat(result(() -> reviews.assign(elsewhere, task.id(), null))).isEqualTo("UNKNOWN");
    assertThat(reviews.assign(office, task.id(), other.username()).get().assignee())
        .isEqualTo(other.username());
    assertThat(result(() -> reviews.assign(office, task.id(), office.username())))
        .isEqualTo("UNKNOWN_ASSIGNEE");
    assertThat(result(() -> reviews.decide(office, approval(task)))).isEqualTo("UNKNOWN");
    assertThat(reviews.decide(other, approval(task)).isDone()).isTrue();
  }

  @Test
  void a_late_review_goes_back_to_everybody_and_is_marked() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    reviews.assign(reviewer, task.id(), reviewer.username());

    reviews.remind(task.caseId());
    reviews.escalate(task.caseId());

    InboxTask late = inbox.find(reviewer, task.id()).orElseThrow();
    assertThat(late.assignee()).isNull();
    assertThat(late.flags()).containsExactly(InboxTask.REMINDED, InboxTask.ESCALATED);
    assertThat(trail.history(task.caseId(), false))
        .extracting(HistoryEntry::action)
        .containsExactly("TASK_ASSIGNED", "TASK_REMINDED", "TASK_ESCALATED");
  }

  @Test
  void a_decision_is_taken_back_within_thirty_seconds_by_the_one_who_made_it() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    reviews.decide(reviewer, request(task, RETURN, "抄録がありません", null)).get();
    assertThat(inbox.ofCase(task.caseId())).isEmpty();

    assertThatThrownBy(() -> reviews.undo(fixture.staff(society, Role.REVIEWER), task.id()))
        .isInstanceOf(NotFound.class);
    reviews.undo(reviewer, task.id()).get();

    InboxTask again = inbox.ofCase(task.caseId()).orElseThrow();
    assertThat(again.stage()).isEqualTo(task.stage());
    assertThat(reviews.decisions(task.caseId())).singleElement().matches(Decision::isUndone);
    assertThat(codes(reviews.undo(reviewer, task.id()))).containsExactly("ALREADY_UNDONE");
    assertThat(reviews.decide(reviewer, approval(again)).isDone()).isTrue();
  }

  @Test
  void a_decision_is_not_taken_back_after_thirty_seconds() {
    InboxTask task = fixture.task(society, member, Role.REVIEWER);
    reviews.decide(reviewer, request(task, RETURN, "抄録がありません", null)).get();
    clock.shiftTo(clock.offset().plusSeconds(31));

    assertThat(codes(reviews.undo(reviewer, task.id()))).containsExactly("UNDO_TOO_LATE");
  }

  @Test
  void a_decision_is_taken_back_from_the_next_stage_but_not_once_that_is_decided() {
    CurrentUser committee = fixture.staff(society, Role.COMMITTEE);
    InboxTask first = fixture.task(society, member, Role.REVIEWER, "first", null);
    reviews.decide(reviewer, approval(first)).get();
    assertThat(inbox.ofCase(first.caseId()).orElseThrow().stage()).isEqualTo("second");
    reviews.undo(reviewer, first.id()).get();
    InboxTask again = inbox.ofCase(first.caseId()).orElseThrow();
    assertThat(again.stage()).isEqualTo("first");

    reviews.decide(reviewer, approval(again)).get();
    InboxTask second = inbox.ofCase(first.caseId()).orElseThrow();
    reviews.decide(committee, approval(second)).get();

    assertThat(codes(reviews.undo(reviewer, again.id()))).containsExactly("UNDO_TOO_LATE");
  }

  @ParameterizedTest
  @CsvSource({
    // role of the task, role of the user, society, branch, relation, what comes of it
    "REVIEWER, REVIEWER, same, , none, DONE",
    "SECRETARIAT, SECRETARIAT, same, , none, DONE",
    "COMMITTEE, COMMITTEE, same, , none, DONE",
    "BOARD, BOARD, same, , none, DONE",
    "REGIONAL_REVIEWER, REGIONAL_REVIEWER, same, tokyo, none, DONE",
    "REGIONAL_REVIEWER, REGIONAL_REVIEWER, same, osaka, none, UNKNOWN",
    "REGIONAL_REVIEWER, REGIONAL_REVIEWER, same, , none, UNKNOWN",
    "REVIEWER, SECRETARIAT, same, , none, UNKNOWN",
    "REVIEWER, COMMITTEE, same, , none, UNKNOWN",
    "REVIEWER, BOARD, same, , none, UNKNOWN",
    "REVIEWER, ADMINISTRATOR, same, , none, UNKNOWN",
    "REVIEWER, OPERATOR, same, , none, UNKNOWN",
    "REVIEWER, AUDITOR, same, , none, UNKNOWN",
    "REVIEWER, MACHINE, same, , none, UNKNOWN",
    "REVIEWER, PHYSICIAN, same, , none, UNKNOWN",
    "REVIEWER, PHYSICIAN, same, , own, UNKNOWN",
    "REVIEWER, REVIEWER, other, , none, UNKNOWN",
    "SECRETARIAT, SECRETARIAT, other, , none, UNKNOWN",
    "REVIEWER, REVIEWER, same, , own, OWN_CASE",
    "REVIEWER, REVIEWER, same, , conflict, CONFLICT_OF_INTEREST",
    "COMMITTEE, COMMITTEE, same, , conflict, CONFLICT_OF_INTEREST",
    "SECRETARIAT, SECRETARIAT, same, , typist, PROXY_TYPIST",
    "REVIEWER, REVIEWER, same, , typist, PROXY_TYPIST",
    "COMMITTEE, REVIEWER+COMMITTEE, same, , earlier, DECIDED_EARLIER_STAGE"
  })
  void who_may_assign_and_decide(
      Role taskRole, String roles, String where, String branch, String relation, String expected) {
    CurrentUser user =
        fixture.user(
            where.equals("same") ? society : ReviewFixture.newSociety(),
            relation.equals("own") ? member.id() : null,
            branch,
            Stream.of(roles.split("\\+")).map(Role::valueOf).toArray(Role[]::new));
    if (relation.equals("conflict")) {
      members.declareConflict(user, member.id(), "同じ診療科");
    }
    InboxTask task = taskFor(user, taskRole, relation);

    assertThat(result(() -> reviews.assign(user, task.id(), user.username()))).isEqualTo(expected);
    assertThat(result(() -> reviews.decide(user, approval(task)))).isEqualTo(expected);
    assertThat(inbox.find(user, task.id()))
        .matches(found -> found.isEmpty() || !expected.equals("UNKNOWN"));
  }

  private InboxTask taskFor(CurrentUser user, Role taskRole, String relation) {
    if (!relation.equals("earlier")) {
      UUID typist = relation.equals("typist") ? user.accountId() : null;
      return fixture.task(society, member, taskRole, "only", typist);
    }
    InboxTask first = fixture.task(society, member, Role.REVIEWER, "first", null);
    reviews.decide(user, approval(first)).get();
    return inbox.ofCase(first.caseId()).orElseThrow();
  }

  private static String result(Callable<? extends Outcome<?>> action) {
    try {
      Outcome<?> outcome = action.call();
      return outcome.isDone() ? "DONE" : outcome.refusals().get(0).code();
    } catch (NotFound e) {
      return "UNKNOWN";
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<T> first = threads.submit(() -> at(barrier, one));
      Future<T> second = threads.submit(() -> at(barrier, other));
      return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T at(CyclicBarrier barrier, Callable<T> action) throws Exception {
    barrier.await(10, TimeUnit.SECONDS);
    return action.call();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  private static DecisionRequest approval(InboxTask task) {
    return request(task, APPROVE, null, null);
  }

  private static DecisionRequest request(
      InboxTask task, DecisionOutcome outcome, String reason, String credits) {
    return new DecisionRequest(
        task.id(), outcome, reason, credits == null ? null : new BigDecimal(credits), null);
  }
}
