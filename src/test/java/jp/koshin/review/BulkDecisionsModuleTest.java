package jp.koshin.review;

import static jp.koshin.review.DecisionOutcome.APPROVE;
import static jp.koshin.review.DecisionOutcome.REJECT;
import static jp.koshin.review.DecisionOutcome.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxTask;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.TestStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KoshinTest
class BulkDecisionsModuleTest {

  @Autowired BulkDecisions bulk;
  @Autowired BulkWork work;
  @Autowired Assignees assignees;
  @Autowired Reviews reviews;
  @Autowired ReviewFixture fixture;
  @Autowired Members members;
  @Autowired Inbox inbox;
  @Autowired TestStep steps;
  @Autowired JdbcTemplate jdbc;

  private final String society = ReviewFixture.newSociety();
  private CurrentUser reviewer;

  @BeforeEach
  void people() {
    reviewer = fixture.staff(society, Role.REVIEWER);
  }

  private InboxTask task() {
    return fixture.task(society, fixture.member(society, "tokyo"), Role.REVIEWER);
  }

  private BulkRun decided(DecisionOutcome outcome, String reason, InboxTask... tasks) {
    BulkRun begun = bulk.start(reviewer, new BulkRequest(outcome, reason, List.of(tasks))).get();
    work.work(begun.id());
    return bulk.run(reviewer, begun.id());
  }

  private static List<String> codes(BulkRun run) {
    return run.left().stream().flatMap(left -> left.reasons().stream()).map(Refusal::code).toList();
  }

  @Test
  void every_task_is_decided_as_if_it_were_alone() {
    InboxTask[] tasks = IntStream.range(0, 5).mapToObj(i -> task()).toArray(InboxTask[]::new);

    BulkRun run = decided(RETURN, " 参加証が読めません ", tasks);

    assertThat(run)
        .extracting(BulkRun::total, BulkRun::done, BulkRun::finished)
        .containsExactly(5, 5, true);
    for (InboxTask task : tasks) {
      assertThat(reviews.decisions(task.caseId()))
          .singleElement()
          .matches(d -> d.outcome() == RETURN && "参加証が読めません".equals(d.reason()))
          .matches(d -> d.accountId().equals(reviewer.accountId()));
    }
  }

  @Test
  void what_cannot_be_decided_is_left_open_with_its_reason_and_the_others_pass() {
    CurrentUser other = fixture.staff(society, Role.REVIEWER);
    InboxTask fine = task();
    InboxTask decided = task();
    InboxTask held = task();
    InboxTask conflict = task();
    InboxTask changed = task();
    InboxTask failing = task();
    reviews.decide(other, new DecisionRequest(decided.id(), REJECT, "対象外", null, null)).get();
    reviews.assign(other, held.id(), other.username()).get();
    members.declareConflict(reviewer, conflict.memberId(), "同じ診療科");
    reviews.assign(reviewer, changed.id(), reviewer.username()).get();
    steps.fail(failing.caseId());

    BulkRun run = decided(APPROVE, null, fine, decided, held, conflict, changed, failing);

    assertThat(run.done()).isEqualTo(1);
    assertThat(run.finished()).isTrue();
    assertThat(codes(run))
        .containsExactly(
            "ALREADY_DECIDED",
            "TASK_TAKEN",
            "STALE_VERSION",
            "CONFLICT_OF_INTEREST",
            "STALE_VERSION",
            "DECISION_FAILED");
    assertThat(run.left().get(1).reasons())
        .contains(Refusal.of("TASK_TAKEN", Map.of("assignee", other.displayName())));
    assertThat(run.left().get(1).caseNumber()).isEqualTo(held.caseNumber());
    assertThat(inbox.ofCase(fine.caseId())).isEmpty();
    for (InboxTask open : List.of(held, conflict, changed, failing)) {
      assertThat(inbox.ofCase(open.caseId())).isPresent();
      assertThat(reviews.decisions(open.caseId())).isEmpty();
    }
    steps.heal(failing.caseId());
  }

  @Test
  void a_task_that_is_gone_or_of_another_queue_is_left() {
    InboxTask committees = fixture.task(society, fixture.member(society, "tokyo"), Role.COMMITTEE);

    assertThat(codes(decided(APPROVE, null, committees))).containsExactly("TASK_GONE");
    assertThat(inbox.ofCase(committees.caseId())).isPresent();
  }

  @Test
  void rights_taken_away_meanwhile_leave_everything_open() {
    InboxTask task = task();
    BulkRun begun;
    jdbc.update("update account set enabled = false where id = ?", reviewer.accountId());
    begun = bulk.start(reviewer, new BulkRequest(APPROVE, null, List.of(task))).get();
    work.work(begun.id());

    assertThat(codes(bulk.run(reviewer, begun.id()))).containsExactly("TASK_GONE");
    assertThat(inbox.ofCase(task.caseId())).isPresent();
  }

  @Test
  void a_run_that_was_cut_off_goes_on_and_decides_nothing_twice() {
    InboxTask first = task();
    InboxTask second = task();
    BulkRun run = decided(APPROVE, null, first, second);
    jdbc.update("update bulk_decision set finished_at = null where id = ?", run.id());
    jdbc.update(
        "update bulk_decision_row set state = 'WAITING' where run_id = ? and position = 1",
        run.id());

    assertThat(work.unfinished()).contains(run.id());
    work.work(run.id());

    assertThat(work.unfinished()).doesNotContain(run.id());
    assertThat(reviews.decisions(second.caseId())).hasSize(1);
    assertThat(codes(bulk.run(reviewer, run.id()))).containsExactly("ALREADY_DECIDED");
  }

  @Test
  void a_run_is_found_again_until_its_result_is_put_away() {
    assertThat(bulk.unseen(reviewer)).isEmpty();
    BulkRun run = decided(APPROVE, null, task());

    assertThat(bulk.unseen(reviewer)).contains(run);
    bulk.putAway(reviewer, run.id());
    assertThat(bulk.unseen(reviewer)).isEmpty();
  }

  @Test
  void a_run_belongs_to_the_one_who_began_it() {
    BulkRun run = decided(APPROVE, null, task());
    CurrentUser other = fixture.staff(society, Role.REVIEWER);

    assertThatThrownBy(() -> bulk.run(other, run.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bulk.putAway(other, run.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void a_run_needs_tasks_of_the_own_society_and_a_reason_unless_it_approves() {
    assertThat(refusals(new BulkRequest(APPROVE, null, List.of())))
        .containsExactly("NOTHING_CHOSEN");
    assertThat(refusals(new BulkRequest(REJECT, " ", List.of(task()))))
        .containsExactly("REASON_REQUIRED");
    CurrentUser stranger = fixture.staff(ReviewFixture.newSociety(), Role.REVIEWER);
    BulkRequest request = new BulkRequest(APPROVE, null, List.of(task()));
    assertThatThrownBy(() -> bulk.start(stranger, request)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bulk.start(fixture.staff(society, Role.ADMINISTRATOR), request))
        .isInstanceOf(NotFound.class);
  }

  private List<String> refusals(BulkRequest request) {
    Outcome<BulkRun> outcome = bulk.start(reviewer, request);
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void a_task_is_offered_to_the_people_of_its_stage_and_branch() {
    Member member = fixture.member(society, "tokyo");
    InboxTask regional = fixture.task(society, member, Role.REGIONAL_REVIEWER);
    CurrentUser near = fixture.user(society, null, "tokyo", Role.REGIONAL_REVIEWER);
    fixture.user(society, null, "osaka", Role.REGIONAL_REVIEWER);

    assertThat(assignees.of(reviewer, task())).containsExactly(reviewer);
    assertThat(assignees.of(reviewer, regional))
        .extracting(CurrentUser::username)
        .containsExactly(near.username());
    CurrentUser stranger = fixture.staff("s" + UUID.randomUUID(), Role.REVIEWER);
    assertThat(assignees.of(stranger, regional)).isEmpty();
  }
}
