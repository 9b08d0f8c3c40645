package jp.koshin.renewal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.deferral.PetitionBeginnings;
import jp.koshin.deferral.PetitionInput;
import jp.koshin.deferral.Petitions;
import jp.koshin.inbox.Inbox;
import jp.koshin.notification.Notice;
import jp.koshin.notification.Notices;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeStatus;
import jp.koshin.programme.ReturnTo;
import jp.koshin.review.Ballots;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.workflow.ProcessDiagrams;
import jp.koshin.workflow.TakesEveryFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoshinTest
@TakesEveryFlow("renewal")
class RenewalProcessTest {

  @Autowired ApplicationContext context;
  @Autowired ProcessDiagrams diagrams;
  @Autowired AuditTrail audit;
  @Autowired Notices notices;
  @Autowired RenewalEnds ends;
  @Autowired Inbox inbox;
  @Autowired Ballots ballots;
  @Autowired JdbcClient jdbc;
  @Autowired PetitionBeginnings beginnings;
  @Autowired Petitions petitions;

  RenewalSituations given;

  @BeforeEach
  void season() {
    given = new RenewalSituations(context);
  }

  @AfterEach
  void present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void the_mail_of_submission_asks_for_a_fee_only_where_there_is_one_to_pay() {
    CurrentUser owing = given.readyMember();
    CurrentUser paid = given.readyMember();
    given.opened();
    given.pay(paid);
    assertThat(toldOnSubmission(given, owing)).contains("更新料が未納です");
    assertThat(toldOnSubmission(given, paid)).doesNotContain("未納");
    RenewalSituations free = RenewalSituations.ofSample(context);
    CurrentUser member = free.readyMember();
    free.opened();
    assertThat(toldOnSubmission(free, member)).doesNotContain("更新料", "未納", "納入");
  }

  private String toldOnSubmission(RenewalSituations given, CurrentUser member) {
    given.renewals.submit(member, given.of(member).id()).get();
    return notices.of(RenewalSituations.id(member)).stream()
        .filter(notice -> notice.subject().contains("更新申請を受け付けました"))
        .map(Notice::body)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_renewal_paid_before_submission_is_approved_with_the_last_stage() {
    CurrentUser member = given.readyMember();
    given.opened();
    assertThat(stands(member)).isEqualTo("PREPARING at task_prepare");
    String oldCard = card(member);
    given.pay(member);
    given.renewals.submit(member, given.of(member).id()).get();
    assertThat(stands(member)).isEqualTo("SUBMITTED at task_stage_review");
    assertThat(given.of(member).stage()).isEqualTo("documents");
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_stage_review");
    assertThat(given.of(member).stage()).isEqualTo("committee");
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("APPROVED at ");
    assertThat(given.certification(member).term().from())
        .isEqualTo(LocalDate.of(given.year + 1, 4, 1));
    assertThat(given.certification(member).term().to())
        .isEqualTo(LocalDate.of(given.year + 6, 3, 31));
    assertThat(given.certification(member).consecutiveRenewals()).isEqualTo(1);
    assertThat(card(member)).isNotEqualTo(oldCard);
    assertThat(given.of(member).term().to()).isEqualTo(LocalDate.of(given.year + 1, 3, 31));
    assertThat(actions(given.of(member).id()))
        .containsSubsequence(
            "RENEWAL_OPENED",
            "FEE_PAID",
            "RENEWAL_SUBMITTED",
            "RENEWAL_STAGE_PASSED",
            "RENEWAL_STAGE_PASSED",
            "RENEWAL_APPROVED",
            "CARD_ISSUED");
  }

  @Test
  void a_renewal_that_costs_nothing_is_approved_with_the_last_stage() {
    CurrentUser member = given.supervisor();
    given.planned(RenewalSituations.FREE_PROGRAMME);
    given.at(given.window.opens());
    RenewalView opened =
        given.renewals.current(member, RenewalSituations.FREE_PROGRAMME).orElseThrow();
    assertThat(opened.fee()).isNull();
    given.renewals.submit(member, opened.id()).get();
    given.decide(given.secretariat, opened.id(), DecisionOutcome.APPROVE).get();
    given.decide(given.committee, opened.id(), DecisionOutcome.APPROVE).get();
    assertThat(given.renewals.get(member, opened.id()).status()).isEqualTo(RenewalStatus.APPROVED);
    assertThat(diagrams.of(opened.id(), Locale.JAPANESE).ended()).isTrue();
  }

  @Test
  void the_final_approval_waits_for_the_fee() {
    CurrentUser member = passedUnpaid();
    assertThat(stands(member)).isEqualTo("AWAITING_FEE at wait_fee");
    given.pay(member);
    assertThat(stands(member)).isEqualTo("APPROVED at ");
  }

  @Test
  void a_fee_not_paid_at_the_end_of_the_term_lets_the_certification_lapse() {
    CurrentUser member = passedUnpaid();
    given.at(given.termEnd);
    assertThat(stands(member)).isEqualTo("LAPSED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
    assertThat(requireNonNull(given.of(member).fee()).status()).isEqualTo(FeeStatus.EXPIRED);
  }

  @Test
  void not_submitted_at_the_closing_instant_is_not_renewed_and_lapses_with_the_term() {
    CurrentUser member = given.readyMember();
    given.opened();
    given.at(given.window.closes().minusSeconds(60));
    assertThat(stands(member)).isEqualTo("PREPARING at task_prepare");
    given.at(given.window.closes());
    assertThat(stands(member)).isEqualTo("NOT_RENEWED at timer_term_end");
    assertThat(codes(given.renewals.submit(member, given.of(member).id())))
        .containsExactly("WINDOW_CLOSED");
    given.at(given.termEnd.minusSeconds(60));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.ACTIVE);
    given.at(given.termEnd);
    assertThat(stands(member)).isEqualTo("LAPSED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void what_was_sent_back_returns_to_the_stage_that_sent_it() {
    CurrentUser member = submitted();
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    given.decide(given.committee, member, DecisionOutcome.RETURN).get();
    assertThat(stands(member)).isEqualTo("RETURNED at task_correct");
    assertThat(given.of(member).reason()).isEqualTo("書類が足りません");
    given.renewals.submit(member, given.of(member).id()).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_stage_review");
    assertThat(given.of(member).stage()).isEqualTo("committee");
  }

  @Test
  void a_correction_may_be_handed_in_after_the_window_closed_but_not_after_its_deadline() {
    CurrentUser member = submitted();
    given.at(given.window.closes().minus(Duration.ofDays(1)));
    given.decide(given.secretariat, member, DecisionOutcome.RETURN).get();
    given.at(given.window.closes().plusSeconds(60));
    assertThat(given.of(member).obstacles()).isEmpty();
    given.at(requireNonNull(given.of(member).correctionDue()));
    assertThat(stands(member)).isEqualTo("NOT_RENEWED at timer_term_end");
    assertThat(given.renewals.submit(member, given.of(member).id()).isDone()).isFalse();
  }

  @Test
  void a_correction_is_reminded_of_before_its_deadline_and_still_awaited() {
    CurrentUser member = submitted();
    given.decide(given.secretariat, member, DecisionOutcome.RETURN).get();
    UUID id = given.of(member).id();
    given.at(requireNonNull(given.of(member).correctionDue()).minus(Duration.ofDays(2)));
    assertThat(stands(member)).isEqualTo("RETURNED at task_correct");
    assertThat(actions(id)).containsOnlyOnce("CORRECTION_REMINDED");
    assertThat(notices.of(RenewalSituations.id(member)))
        .extracting(Notice::subject)
        .anyMatch(subject -> subject.contains("修正期限が近づいています"));
    assertThat(given.renewals.submit(member, id).isDone()).isTrue();
  }

  @Test
  void a_correction_is_never_due_after_the_end_of_the_term() {
    CurrentUser member = submitted();
    given.at(given.termEnd.minus(Duration.ofDays(3)));
    given.decide(given.secretariat, member, DecisionOutcome.RETURN).get();
    assertThat(given.of(member).correctionDue()).isEqualTo(given.termEnd);
  }

  @Test
  void a_rejected_renewal_lapses_with_the_term() {
    CurrentUser member = submitted();
    given.decide(given.secretariat, member, DecisionOutcome.REJECT).get();
    assertThat(stands(member)).isEqualTo("REJECTED at timer_term_end");
    given.at(given.termEnd);
    assertThat(stands(member)).isEqualTo("LAPSED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void everything_that_is_missing_is_said_at_once() {
    CurrentUser member = given.member();
    given.credit(member, 20);
    given.opened();
    List<Refusal> refusals = given.renewals.submit(member, given.of(member).id()).refusals();
    assertThat(refusals)
        .extracting(Refusal::code)
        .containsExactlyInAnyOrder("TOTAL_CREDITS", "DUES");
    assertThat(refusals.get(0).figures())
        .containsEntry("required", "50")
        .containsEntry("actual", "20")
        .containsEntry("missing", "30");
    assertThat(given.of(member).isSubmittable()).isFalse();
  }

  @Test
  void a_member_of_another_term_is_told_so() {
    CurrentUser member = given.readyMember();
    RenewalSituations later = new RenewalSituations(context);
    later.opened();
    assertThat(given.renewals.current(member, RenewalSituations.PROGRAMME)).isEmpty();
    assertThat(given.renewals.whyNone(member, RenewalSituations.PROGRAMME))
        .extracting(Refusal::code)
        .containsExactly("NOT_YOUR_TERM");
  }

  @Test
  void staff_page_through_the_applications_of_their_society() {
    given.member();
    given.member();
    given.member();
    given.opened();
    List<RenewalView> first =
        given.renewals.list(given.secretariat, RenewalSituations.PROGRAMME, null, 2);
    List<RenewalView> second =
        given.renewals.list(
            given.secretariat, RenewalSituations.PROGRAMME, first.get(1).number(), 2);
    assertThat(first).hasSize(2);
    assertThat(second.get(0).number()).isLessThan(first.get(1).number());
    assertThat(first).doesNotContainAnyElementsOf(second);
  }

  @Test
  void of_two_submissions_at_once_one_is_told_that_it_was_submitted() {
    CurrentUser member = given.readyMember();
    given.opened();
    UUID id = given.of(member).id();
    List<Outcome<RenewalView>> both =
        together(() -> given.renewals.submit(member, id), () -> given.renewals.submit(member, id));
    assertThat(both).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(both)
        .filteredOn(o -> !o.isDone())
        .allSatisfy(o -> assertThat(codes(o)).containsExactly("ALREADY_SUBMITTED"));
  }

  @Test
  void a_fee_paid_while_the_last_stage_is_approved_never_leaves_the_case_waiting() {
    for (int round = 0; round < 5; round++) {
      given = new RenewalSituations(context);
      CurrentUser member = submitted();
      given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
      together(
          () -> given.decide(given.committee, member, DecisionOutcome.APPROVE),
          () -> {
            given.pay(member);
            return Outcome.done(true);
          });
      assertThat(stands(member)).isEqualTo("APPROVED at ");
    }
  }

  @Test
  void the_decision_of_a_renewal_cannot_be_taken_back() {
    CurrentUser member = submitted();
    String task = given.task(member);
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    assertThat(codes(given.reviews.undo(given.secretariat, task))).containsExactly("UNDO_TOO_LATE");
    given.pay(member);
    String last = given.task(member);
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    assertThatThrownBy(() -> given.reviews.undo(given.committee, last))
        .isInstanceOf(LostRace.class);
    assertThat(stands(member)).isEqualTo("APPROVED at ");
  }

  @Test
  void a_late_review_is_reminded_of_and_escalated() {
    CurrentUser member = submitted();
    given.at(given.window.opens().plus(Duration.ofDays(20)));
    assertThat(actions(given.of(member).id())).contains("TASK_REMINDED", "TASK_ESCALATED");
    assertThat(stands(member)).isEqualTo("SUBMITTED at task_stage_review");
  }

  @Test
  void what_the_applicant_takes_back_leaves_the_inbox_and_lapses_with_the_term() {
    CurrentUser member = submitted();
    UUID id = given.of(member).id();
    assertThat(ends.withdraw(member, id).isDone()).isTrue();
    assertThat(stands(member)).isEqualTo("NOT_RENEWED at timer_withdrawn_term_end");
    assertThat(inbox.ofCase(id)).isEmpty();
    assertThat(requireNonNull(given.of(member).fee()).status()).isEqualTo(FeeStatus.EXPIRED);
    assertThat(codes(given.renewals.submit(member, id))).containsExactly("RENEWAL_WITHDRAWN");
    assertThat(codes(ends.withdraw(member, id))).containsExactly("ALREADY_DECIDED");
    assertThat(actions(id)).contains("RENEWAL_WITHDRAWN");
    given.at(given.termEnd);
    assertThat(stands(member)).isEqualTo("LAPSED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void an_application_is_not_taken_back_before_it_is_handed_in_nor_after_its_last_stage() {
    CurrentUser preparing = given.readyMember();
    CurrentUser passed = passedUnpaid();
    assertThat(codes(ends.withdraw(preparing, given.of(preparing).id())))
        .containsExactly("NOT_SUBMITTED");
    assertThat(codes(ends.withdraw(passed, given.of(passed).id())))
        .containsExactly("ALREADY_DECIDED");
    assertThatThrownBy(() -> ends.withdraw(preparing, given.of(passed).id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_deferred_renewal_ends_also_while_it_waits_to_lapse() {
    CurrentUser member = given.readyMember();
    given.opened();
    UUID id = given.of(member).id();
    given.at(given.window.closes());
    assertThat(stands(member)).isEqualTo("NOT_RENEWED at timer_term_end");
    ends.end(id, RenewalEnd.DEFERRED, CurrentUser.system()).get();
    assertThat(stands(member)).isEqualTo("DEFERRED at ");
    given.at(given.termEnd);
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.ACTIVE);
  }

  @Test
  void a_renewal_waits_for_its_deferral_where_its_window_closes_and_where_its_term_ends() {
    CurrentUser early = given.readyMember();
    CurrentUser late = given.readyMember();
    // by then both reviews are late and have gone to the deputy
    CurrentUser deputy = given.staff(Role.CHAIR);
    given.opened();
    UUID first = deferral(early);
    given.at(given.window.closes());
    assertThat(stands(early)).isEqualTo("AWAITING_DEFERRAL at wait_deferral");
    assertThat(codes(given.renewals.submit(early, given.of(early).id())))
        .containsExactly("WINDOW_CLOSED", "DEFERRAL_UNDER_REVIEW");
    given.decide(deputy, first, DecisionOutcome.REJECT).get();
    assertThat(stands(early)).isEqualTo("NOT_RENEWED at timer_term_end");
    UUID second = deferral(late);
    given.at(given.termEnd);
    assertThat(stands(early)).isEqualTo("LAPSED at ");
    assertThat(stands(late)).isEqualTo("AWAITING_DEFERRAL at wait_deferral_at_end");
    assertThat(given.certification(late).status()).isEqualTo(CertificationStatus.ACTIVE);
    given.decide(deputy, second, DecisionOutcome.REJECT).get();
    assertThat(stands(late)).isEqualTo("LAPSED at ");
    assertThat(given.certification(late).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  private UUID deferral(CurrentUser member) {
    UUID id =
        beginnings
            .beginFor(given.secretariat, RenewalSituations.id(member), given.programme)
            .get()
            .id();
    petitions.write(given.secretariat, id, new PetitionInput("SHORTAGE", "単位の不足", 1, true)).get();
    petitions.submit(given.secretariat, id).get();
    return id;
  }

  @Test
  void whoever_leaves_the_society_keeps_a_fee_that_was_paid_as_paid() {
    CurrentUser member = submitted();
    given.pay(member);
    ends.end(given.of(member).id(), RenewalEnd.MEMBER_LEFT, CurrentUser.system()).get();
    assertThat(stands(member)).isEqualTo("NOT_RENEWED at ");
    assertThat(requireNonNull(given.of(member).fee()).status()).isEqualTo(FeeStatus.PAID);
  }

  @Test
  void a_case_of_a_region_goes_to_the_committee_and_outside_and_pays_for_its_registration() {
    CurrentUser member = sampleAtCommittee();
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    given.decide(given.staff(Role.COMMITTEE), member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_external_review");
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("AWAITING_FEE at wait_fee");
    UUID id = given.of(member).id();
    assertThat(given.fees.ofCase(id, Fee.REGISTRATION).orElseThrow().amount()).isEqualTo(11000);
    assertThat(subjects(member)).anyMatch(s -> s.contains("登録料の納入をお願い"));
    given.pay(member);
    assertThat(stands(member)).isEqualTo("APPROVED at ");
    assertThat(given.certification(member).term().from())
        .isEqualTo(LocalDate.of(given.year + 1, 4, 1));
  }

  @Test
  void two_votes_are_of_different_people_and_the_first_is_shown_to_nobody() {
    CurrentUser member = sampleAtCommittee();
    UUID id = given.of(member).id();
    CurrentUser second = given.staff(Role.COMMITTEE);
    CurrentUser chair = given.staff(Role.CHAIR);
    given.decide(given.committee, member, DecisionOutcome.REJECT).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_stage_review");
    assertThat(codes(given.decide(given.committee, member, DecisionOutcome.APPROVE)))
        .containsExactly("ALREADY_VOTED");
    assertThat(audit.history(id, false).toString()).doesNotContain("書類が足りません");
    assertThat(ballots.drawn(chair, id)).isEmpty();
    given.decide(second, member, DecisionOutcome.REJECT).get();
    assertThat(stands(member)).isEqualTo("REJECTED at timer_term_end");
    assertThat(given.of(member).reason()).isEqualTo("書類が足りません");
  }

  @Test
  void a_draw_is_decided_by_the_chair_who_sees_both_votes() {
    CurrentUser member = sampleAtCommittee();
    CurrentUser chair = given.staff(Role.CHAIR);
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    given.decide(given.staff(Role.COMMITTEE), member, DecisionOutcome.REJECT).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_stage_review");
    assertThat(inbox.ofCase(given.of(member).id()).orElseThrow().role()).isEqualTo(Role.CHAIR);
    assertThat(ballots.drawn(chair, given.of(member).id())).hasSize(2);
    assertThat(ballots.drawn(given.committee, given.of(member).id())).isEmpty();
    given.decide(chair, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_external_review");
  }

  @Test
  void votes_given_before_a_return_no_longer_count() {
    CurrentUser member = sampleAtCommittee();
    CurrentUser second = given.staff(Role.COMMITTEE);
    given.returned(given.committee, member, ReturnTo.APPLICANT).get();
    given.returned(second, member, ReturnTo.APPLICANT).get();
    assertThat(stands(member)).isEqualTo("RETURNED at task_correct");
    given.renewals.submit(member, given.of(member).id()).get();
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_stage_review");
    given.decide(second, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_external_review");
  }

  @Test
  void a_stage_sends_a_case_one_stage_back_and_the_applicant_is_not_told() {
    CurrentUser member = submitted();
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    given.returned(given.committee, member, ReturnTo.PREVIOUS).get();
    assertThat(stands(member)).isEqualTo("SUBMITTED at task_stage_review");
    assertThat(given.of(member).stage()).isEqualTo("documents");
    UUID id = given.of(member).id();
    assertThat(audit.history(id, true)).noneMatch(e -> e.action().equals("RENEWAL_SENT_BACK"));
    assertThat(actions(id)).contains("RENEWAL_SENT_BACK");
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    assertThat(given.of(member).stage()).isEqualTo("committee");
  }

  @Test
  void the_first_stage_sends_nothing_to_a_stage_before() {
    CurrentUser member = submitted();
    assertThat(codes(given.returned(given.secretariat, member, ReturnTo.PREVIOUS)))
        .containsExactly("RETURN_NOT_POSSIBLE");
  }

  @Test
  void a_late_review_goes_to_the_deputy_who_is_told() {
    CurrentUser member = sampleAtCommittee();
    CurrentUser chair = given.staff(Role.CHAIR);
    given.at(inbox.ofCase(given.of(member).id()).orElseThrow().dueAt());
    assertThat(inbox.find(given.committee, given.task(member))).isEmpty();
    assertThat(inbox.find(chair, given.task(member))).isPresent();
    assertThat(mailsTo(chair)).singleElement().asString().contains("代理", number(member));
    assertThat(actions(given.of(member).id())).contains("TASK_DEPUTISED");
    given.decide(chair, member, DecisionOutcome.APPROVE).get();
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    assertThat(stands(member)).isEqualTo("IN_REVIEW at task_external_review");
  }

  private CurrentUser sampleAtCommittee() {
    given = RenewalSituations.ofSample(context);
    CurrentUser member = submitted();
    given.decide(given.staff(Role.REGIONAL_REVIEWER), member, DecisionOutcome.APPROVE).get();
    assertThat(given.of(member).stage()).isEqualTo("committee");
    return member;
  }

  private String number(CurrentUser member) {
    return given.of(member).number();
  }

  private List<String> subjects(CurrentUser member) {
    return notices.of(RenewalSituations.id(member)).stream().map(Notice::subject).toList();
  }

  private List<String> mailsTo(CurrentUser user) {
    return jdbc.sql("select subject from outbox where recipient = ?")
        .param(user.username() + "@example.jp")
        .query(String.class)
        .list();
  }

  private CurrentUser submitted() {
    CurrentUser member = given.readyMember();
    given.opened();
    given.renewals.submit(member, given.of(member).id()).get();
    return member;
  }

  private CurrentUser passedUnpaid() {
    CurrentUser member = submitted();
    given.decide(given.secretariat, member, DecisionOutcome.APPROVE).get();
    given.decide(given.committee, member, DecisionOutcome.APPROVE).get();
    return member;
  }

  private String stands(CurrentUser member) {
    RenewalView view = given.of(member);
    return view.status()
        + " at "
        + String.join(",", diagrams.of(view.id(), Locale.JAPANESE).activeActivities());
  }

  private String card(CurrentUser member) {
    return given.certifications.currentCard(given.certification(member).id()).orElseThrow().code();
  }

  private List<String> actions(UUID id) {
    return audit.history(id, false).stream().map(HistoryEntry::action).toList();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }

  private static <T> List<T> together(Supplier<? extends T> one, Supplier<? extends T> other) {
    CyclicBarrier barrier = new CyclicBarrier(2);
    CompletableFuture<T> first = CompletableFuture.supplyAsync(() -> after(barrier, one));
    CompletableFuture<T> second = CompletableFuture.supplyAsync(() -> after(barrier, other));
    return List.of(first.join(), second.join());
  }

  private static <T> T after(CyclicBarrier barrier, Supplier<? extends T> action) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return action.get();
  }
}
