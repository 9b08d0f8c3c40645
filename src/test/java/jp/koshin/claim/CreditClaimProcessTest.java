package jp.koshin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditSource;
import jp.koshin.inbox.Inbox;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.Reviews;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.Diagram;
import jp.koshin.workflow.ProcessDiagrams;
import jp.koshin.workflow.RehearsalClock;
import jp.koshin.workflow.TakesEveryFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Every path of {@code credit-claim.bpmn}. */
@KoshinTest
@TakesEveryFlow("credit-claim")
class CreditClaimProcessTest {

  @Autowired Notices notices;
  @Autowired ApplicationContext context;
  @Autowired Claims claims;
  @Autowired Attendances attendances;
  @Autowired Reviews reviews;
  @Autowired CreditLedger ledger;
  @Autowired Inbox inbox;
  @Autowired AuditTrail audit;
  @Autowired ProcessDiagrams diagrams;
  @Autowired RehearsalClock rehearsal;
  @Autowired ApplicationEventMulticaster events;
  ClaimSituations given;
  CurrentUser member;
  CurrentUser reviewer;
  LocalDate yesterday;

  @BeforeEach
  void situation() {
    given = new ClaimSituations(context);
    member = given.member();
    reviewer = given.staff(Role.REVIEWER);
    yesterday = given.today().minusDays(1);
  }

  @Test
  void a_draft_waits_for_the_applicant_and_a_submitted_claim_for_a_reviewer() {
    ClaimView claim = given.ready(member, "ASH", yesterday);
    assertWaitingAt(claim, "task_draft");
    assertThat(inbox.ofCase(claim.id())).isEmpty();
    claim = claims.submit(member, claim.id()).get();
    assertThat(claim.status()).isEqualTo(ClaimStatus.SUBMITTED);
    assertWaitingAt(claim, "task_review");
    assertThat(inbox.ofCase(claim.id()).orElseThrow().stage()).isEqualTo("review");
  }

  @Test
  void an_approved_claim_is_credited_and_ends() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    given.decide(reviewer, claim, DecisionOutcome.APPROVE).get();
    assertEnded(claim, ClaimStatus.APPROVED);
    CreditEntry entry = ledger.ofClaim(claim.id()).orElseThrow();
    assertThat(entry.credits()).isEqualByComparingTo("3");
    assertThat(entry.source()).isEqualTo(CreditSource.CLAIM);
    assertThat(entry.rule()).isNotBlank();
    assertThat(history(claim))
        .containsSubsequence(
            "CLAIM_CREATED", "EVIDENCE_ADDED", "CLAIM_SUBMITTED", "CLAIM_APPROVED");
    assertThat(details(claim, "CLAIM_SUBMITTED"))
        .containsEntry("credits", "3")
        .containsEntry("edition", claim.edition());
    assertThat(details(claim, "CLAIM_APPROVED"))
        .containsEntry("credits", "3")
        .containsEntry("entry", entry.id().toString())
        .containsEntry("rule", entry.rule());
    assertThat(inbox.ofCase(claim.id())).isEmpty();
  }

  @Test
  void a_reviewers_own_value_is_credited_and_its_reason_kept() {
    ClaimView claim = given.submitted(member, "どこかの研究会", yesterday);
    given.decide(reviewer, claim, DecisionOutcome.APPROVE, BigDecimal.valueOf(2)).get();
    ClaimView approved = claims.get(member, claim.id());
    assertThat(approved.overrideReason()).isEqualTo("参加証が読めません");
    CreditEntry entry = ledger.ofClaim(claim.id()).orElseThrow();
    assertThat(entry.credits()).isEqualByComparingTo("2");
    assertThat(entry.rule()).isEqualTo("OVERRIDE");
  }

  @Test
  void a_rejected_claim_ends_with_its_reason_and_no_credit() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    given.decide(reviewer, claim, DecisionOutcome.REJECT).get();
    assertEnded(claim, ClaimStatus.REJECTED);
    assertThat(claims.get(member, claim.id()).reason()).isEqualTo("参加証が読めません");
    assertThat(credits()).isEmpty();
  }

  @Test
  void a_returned_claim_is_corrected_and_reviewed_again() {
    ClaimView claim = returned();
    assertWaitingAt(claim, "task_correct");
    claims.update(member, claim.id(), Map.of("event", "EHA"), null).get();
    claims.submit(member, claim.id()).get();
    assertWaitingAt(claim, "task_review");
    given.decide(reviewer, claim, DecisionOutcome.APPROVE).get();
    assertEnded(claim, ClaimStatus.APPROVED);
  }

  @Test
  void a_correction_before_the_deadline_is_in_time_and_was_reminded_of() {
    ClaimView claim = returned();
    Instant due = Objects.requireNonNull(claims.get(member, claim.id()).correctionDue());
    rehearsal.moveTo(due.minusSeconds(30));
    assertWaitingAt(claim, "task_correct");
    assertThat(history(claim)).contains("TASK_REMINDED");
    assertThat(claims.submit(member, claim.id()).isDone()).isTrue();
  }

  @Test
  void a_claim_not_corrected_at_the_instant_of_the_deadline_is_closed_as_withdrawn() {
    ClaimView claim = returned();
    Instant due = Objects.requireNonNull(claims.get(member, claim.id()).correctionDue());
    rehearsal.moveTo(due);
    assertEnded(claim, ClaimStatus.WITHDRAWN);
    assertThat(history(claim)).contains("CLAIM_LAPSED");
    assertThat(claims.submit(member, claim.id()).isDone()).isFalse();
  }

  @Test
  void a_review_that_lies_is_reminded_of_and_then_escalated_while_it_stays_open() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    Instant due = inbox.ofCase(claim.id()).orElseThrow().dueAt();
    rehearsal.moveTo(due.plusSeconds(1));
    assertWaitingAt(claim, "task_review");
    assertThat(history(claim)).containsSubsequence("TASK_REMINDED", "TASK_ESCALATED");
  }

  @Test
  void the_applicant_withdraws_at_any_moment_before_the_decision() {
    ClaimView draft = given.draft(member, "ISH", yesterday);
    claims.withdraw(member, draft.id()).get();
    assertEnded(draft, ClaimStatus.WITHDRAWN);
    ClaimView submitted = given.submitted(member, "ASH", yesterday);
    claims.withdraw(member, submitted.id()).get();
    assertEnded(submitted, ClaimStatus.WITHDRAWN);
    assertThat(inbox.ofCase(submitted.id())).isEmpty();
    ClaimView returned = returned();
    claims.withdraw(member, returned.id()).get();
    assertEnded(returned, ClaimStatus.WITHDRAWN);
    assertThat(claims.withdraw(member, returned.id()).refusals())
        .containsExactly(Refusal.of("ALREADY_DECIDED"));
  }

  @Test
  void an_undone_approval_reverses_the_credit_and_waits_for_review_again() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    String task = given.taskOf(claim);
    given.decide(reviewer, claim, DecisionOutcome.APPROVE, BigDecimal.ONE).get();
    reviews.undo(reviewer, task).get();
    assertReopened(claim);
    assertThat(credits()).isEmpty();
    assertThat(ledger.entries(memberId(), ClaimSituations.PROGRAMME, null)).hasSize(2);
    ClaimView reopened = claims.get(member, claim.id());
    assertThat(Objects.requireNonNull(reopened.valuation()).credits().value())
        .isEqualByComparingTo("3");
    given.decide(reviewer, claim, DecisionOutcome.APPROVE).get();
    assertEnded(claim, ClaimStatus.APPROVED);
    assertThat(credits()).hasSize(1);
  }

  @Test
  void an_undone_return_or_rejection_waits_for_review_again() {
    ClaimView returned = given.submitted(member, "ASH", yesterday);
    String first = given.taskOf(returned);
    given.decide(reviewer, returned, DecisionOutcome.RETURN).get();
    reviews.undo(reviewer, first).get();
    assertReopened(returned);
    given.decide(reviewer, returned, DecisionOutcome.RETURN).get();
    claims.submit(member, returned.id()).get();
    assertReopened(returned);
    ClaimView rejected = given.submitted(member, "EHA", yesterday);
    String second = given.taskOf(rejected);
    given.decide(reviewer, rejected, DecisionOutcome.REJECT).get();
    reviews.undo(reviewer, second).get();
    assertReopened(rejected);
  }

  @Test
  void an_undone_decision_leaves_the_review_due_when_it_was() {
    Map<DecisionOutcome, String> meetings =
        Map.of(
            DecisionOutcome.APPROVE, "ASH",
            DecisionOutcome.RETURN, "EHA",
            DecisionOutcome.REJECT, "ISH");
    for (DecisionOutcome outcome : DecisionOutcome.values()) {
      ClaimView claim = given.submitted(member, meetings.get(outcome), yesterday);
      Instant due = inbox.ofCase(claim.id()).orElseThrow().dueAt();
      rehearsal.moveTo(due.minus(Duration.ofDays(1)));
      String task = given.taskOf(claim);
      given.decide(reviewer, claim, outcome).get();
      reviews.undo(reviewer, task).get();
      assertThat(inbox.ofCase(claim.id()).orElseThrow().dueAt()).isEqualTo(due);
    }
  }

  @Test
  void a_correction_gives_the_review_its_days_again() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    Instant due = inbox.ofCase(claim.id()).orElseThrow().dueAt();
    rehearsal.moveTo(due.minus(Duration.ofDays(1)));
    given.decide(reviewer, claim, DecisionOutcome.RETURN).get();
    claims.submit(member, claim.id()).get();
    assertThat(inbox.ofCase(claim.id()).orElseThrow().dueAt()).isAfter(due);
  }

  @Test
  void a_card_scan_runs_straight_through_to_the_ledger() {
    ScanResult scan = scan("日本血液学会学術集会").get(0);
    assertThat(scan.result()).isEqualTo(ScanResult.Status.CREDITED);
    ClaimView claim = claims.get(member, Objects.requireNonNull(scan.claimId()));
    assertThat(claim.origin()).isEqualTo(ClaimOrigin.CARD);
    assertEnded(claim, ClaimStatus.APPROVED);
    assertThat(credits()).extracting(CreditEntry::source).containsExactly(CreditSource.CARD);
    assertThat(scan("日本血液学会学術集会"))
        .extracting(ScanResult::result)
        .containsExactly(ScanResult.Status.ALREADY_CREDITED);
  }

  @Test
  void an_approval_of_what_a_card_credited_meanwhile_changes_nothing() {
    ClaimView claim = given.submitted(member, "日本血液学会学術集会", yesterday);
    assertThat(reviews.obstaclesToApproval(reviewer, given.taskOf(claim))).isEmpty();
    scan("日本血液学会学術集会");
    List<Refusal> known = reviews.obstaclesToApproval(reviewer, given.taskOf(claim));
    assertThat(known).extracting(Refusal::code).containsExactly("DUPLICATE_CREDIT");
    assertThat(known.get(0).figures().get("first").toString()).startsWith("C-");
    assertThat(reviews.obstacles(reviewer, given.taskOf(claim))).isEmpty();
    assertThatThrownBy(() -> given.decide(reviewer, claim, DecisionOutcome.APPROVE))
        .isInstanceOfSatisfying(
            LostRace.class, race -> assertThat(race.code()).isEqualTo("DUPLICATE_CREDIT"));
    assertWaitingAt(claim, "task_review");
    assertThat(reviews.decisions(claim.id())).isEmpty();
    assertThat(credits()).hasSize(1);
    assertThat(given.decide(reviewer, claim, DecisionOutcome.REJECT).isDone()).isTrue();
  }

  @Test
  void a_claim_for_what_a_card_credited_is_refused_and_names_the_first() {
    scan("日本血液学会学術集会");
    ClaimView claim = given.ready(member, "日本血液学会学術集会", yesterday);
    List<Refusal> refusals = claims.submit(member, claim.id()).refusals();
    assertThat(refusals).extracting(Refusal::code).containsExactly("DUPLICATE_CREDIT");
    assertThat(refusals.get(0).figures().get("first").toString()).startsWith("C-");
  }

  @Test
  void when_the_last_step_fails_nothing_of_the_approval_remains() {
    ClaimView claim = given.submitted(member, "ASH", yesterday);
    ApplicationListener<PayloadApplicationEvent<ClaimApproved>> fault =
        event -> {
          if (event.getPayload().caseId().equals(claim.id())) {
            throw new IllegalStateException("the last step fails");
          }
        };
    int before = history(claim).size();
    events.addApplicationListener(fault);
    try {
      assertThatThrownBy(() -> given.decide(reviewer, claim, DecisionOutcome.APPROVE))
          .hasMessageContaining("the last step fails");
    } finally {
      events.removeApplicationListener(fault);
    }
    assertWaitingAt(claim, "task_review");
    assertThat(claims.get(member, claim.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
    assertThat(credits()).isEmpty();
    assertThat(history(claim)).hasSize(before);
    given.decide(reviewer, claim, DecisionOutcome.APPROVE).get();
    assertEnded(claim, ClaimStatus.APPROVED);
  }

  @Test
  void who_typed_a_claim_for_a_member_does_not_approve_it() {
    CurrentUser office = given.staff(Role.SECRETARIAT, Role.REVIEWER);
    ClaimView proxy =
        claims
            .create(
                office,
                new NewClaim(
                    ClaimSituations.PROGRAMME,
                    given.numberOf(member),
                    ClaimInput.attendance("ASH", yesterday)))
            .get();
    given.attach(office, proxy);
    claims.submit(office, proxy.id()).get();
    assertThat(notices.of(memberId()))
        .extracting(Notice::subject)
        .singleElement()
        .asString()
        .contains("代理で入力");
    assertThat(given.decide(office, proxy, DecisionOutcome.APPROVE).refusals())
        .extracting(Refusal::code)
        .containsExactly("PROXY_TYPIST");
    assertThat(inbox.ofCase(proxy.id()).orElseThrow().flags()).contains("PROXY");
    assertThat(given.decide(reviewer, proxy, DecisionOutcome.APPROVE).isDone()).isTrue();
  }

  private ClaimView returned() {
    ClaimView claim = given.submitted(member, "ASH", given.today().minusDays(1));
    given.decide(reviewer, claim, DecisionOutcome.RETURN).get();
    return claims.get(member, claim.id());
  }

  private List<ScanResult> scan(String event) {
    CurrentUser office = given.staff(Role.SECRETARIAT);
    return attendances
        .record(
            office, ClaimSituations.PROGRAMME, event, yesterday, List.of(given.numberOf(member)))
        .get();
  }

  private java.util.UUID memberId() {
    return Objects.requireNonNull(member.memberId());
  }

  private List<CreditEntry> credits() {
    return ledger.standing(memberId(), ClaimSituations.PROGRAMME, null);
  }

  private Map<String, Object> details(ClaimView claim, String action) {
    return audit.history(claim.id(), true).stream()
        .filter(entry -> entry.action().equals(action))
        .map(HistoryEntry::details)
        .findFirst()
        .orElseThrow();
  }

  private List<String> history(ClaimView claim) {
    return audit.history(claim.id(), false).stream().map(HistoryEntry::action).toList();
  }

  private void assertReopened(ClaimView claim) {
    assertWaitingAt(claim, "task_review");
    assertThat(claims.get(member, claim.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
    assertThat(inbox.ofCase(claim.id()).orElseThrow().stage()).isEqualTo("review");
  }

  private void assertWaitingAt(ClaimView claim, String task) {
    Diagram diagram = diagrams.of(claim.id(), Locale.JAPANESE);
    assertThat(diagram.activeActivities()).containsExactly(task);
  }

  private void assertEnded(ClaimView claim, ClaimStatus status) {
    assertThat(diagrams.of(claim.id(), Locale.JAPANESE).ended()).isTrue();
    assertThat(claims.get(CurrentUser.system(), claim.id()).status()).isEqualTo(status);
  }
}
