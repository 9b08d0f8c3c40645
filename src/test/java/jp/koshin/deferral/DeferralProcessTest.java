package jp.koshin.deferral;

import static java.util.Objects.requireNonNull;
import static jp.koshin.deferral.DeferralSituations.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.credit.Holding;
import jp.koshin.credit.Holdings;
import jp.koshin.payment.Payments;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.MenuItem;
import jp.koshin.renewal.RenewalEndings;
import jp.koshin.renewal.RenewalRegister;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.TakesEveryFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KoshinTest
@TakesEveryFlow("deferral")
class DeferralProcessTest {

  private static final String BACK_DATED = "jsog-specialist";
  private static final String TWO_YEARS = "jrs-diagnostic";
  private static final String BY_SECRETARIAT = "jsh-specialist";
  private static final String VOTED = "sample-specialist";

  @Autowired ApplicationContext context;
  @Autowired RenewalEndings endings;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @AfterEach
  void present() {
    DeferralSituations.backToPresent(context);
  }

  @Test
  void a_deferral_ends_with_the_membership_wherever_it_stands() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser writing = given.member();
    CurrentUser waiting = given.member();
    CurrentUser deferred = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID draft = given.written(writing, "BIRTH", 1).id();
    UUID inReview = given.submitted(waiting, "BIRTH", 1).id();
    UUID granted = given.submitted(deferred, "BIRTH", 1).id();
    given.approveAll(granted, PetitionKind.DEFERRAL);

    List.of(writing, waiting, deferred).forEach(given::leaves);

    assertThat(given.stands(writing, draft)).isEqualTo("ENDED at ");
    assertThat(given.stands(waiting, inReview)).isEqualTo("ENDED at ");
    assertThat(given.stands(deferred, granted)).isEqualTo("ENDED at ");
    assertThat(given.isInInbox(inReview)).isFalse();
    assertThat(given.actions(granted)).last().isEqualTo("PETITION_ENDED_MEMBER_LEFT");
    given.at(Tokyo.endOf(given.term.to().plusYears(1)));
    assertThat(given.stands(deferred, granted)).isEqualTo("ENDED at ");
    assertThat(given.actions(granted)).doesNotContain("RENEWAL_REOPENED", "DEFERRAL_ENDED");
  }

  @Test
  void a_granted_deferral_moves_the_end_and_reopens_the_renewal_over_six_years() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    PetitionView petition = given.submitted(member, "BIRTH", 1);
    assertThat(given.stands(member, petition.id())).isEqualTo("SUBMITTED at task_stage_review");
    given.decide(petition.id(), Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, petition.id())).isEqualTo("IN_REVIEW at task_stage_review");
    given.decide(petition.id(), Role.COMMITTEE, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, petition.id())).isEqualTo("GRANTED at wait_renewal");
    Certification deferred = given.certification(member);
    assertThat(deferred.status()).isEqualTo(CertificationStatus.DEFERRED);
    assertThat(deferred.term()).isEqualTo(given.term);
    assertThat(deferred.deferredUntil()).isEqualTo(given.term.to().plusYears(1));
    assertThat(given.renewal(member).status()).isEqualTo(RenewalStatus.DEFERRED);

    given.season(given.year + 1);
    given.at(given.edition.window().in(given.year + 1).opens());
    RenewalView sixth = given.renewal(member);
    assertThat(sixth.applicationYear()).isEqualTo(given.year + 1);
    assertThat(sixth.status()).isEqualTo(RenewalStatus.PREPARING);
    assertThat(sixth.term()).isEqualTo(given.term);
    assertThat(given.actions(petition.id()))
        .containsSubsequence(
            "PETITION_BEGUN",
            "EVIDENCE_ADDED",
            "DEFERRAL_SUBMITTED",
            "PETITION_STAGE_PASSED",
            "PETITION_STAGE_PASSED",
            "DEFERRAL_GRANTED",
            "RENEWAL_REOPENED");
    countsTheLastSixYears(given, member);
    theExplanationReadsTheSameLedger(given, member);
    theNewTermIsDatedBack(given, member, petition.id());
  }

  private static void countsTheLastSixYears(DeferralSituations given, CurrentUser member) {
    given.credit(member, "DOMAIN", 3, LocalDate.of(given.year - 5, 4, 30));
    given.credit(member, "DOMAIN", 4, LocalDate.of(given.year - 5, 5, 1));
    given.credit(member, "DOMAIN", 5, LocalDate.of(given.year + 1, 4, 1));
    assertThat(given.renewal(member).requirements().total()).hasToString("9");
  }

  private void theExplanationReadsTheSameLedger(DeferralSituations given, CurrentUser member) {
    Holding held = context.getBean(Holdings.class).of(member, given.certification(member).id());
    assertThat(held.request().period())
        .isEqualTo(
            context
                .getBean(RenewalRegister.class)
                .get(given.renewal(member).id())
                .activityPeriod());
    assertThat(held.entries())
        .extracting(entry -> entry.credits().toString())
        .contains("4.00", "5.00");
  }

  private void theNewTermIsDatedBack(DeferralSituations given, CurrentUser member, UUID deferral) {
    UUID renewal = given.renewal(member).id();
    jdbc.sql("update renewal set status = 'IN_REVIEW' where id = ?").param(renewal).update();
    new TransactionTemplate(transactions).executeWithoutResult(s -> endings.approve(renewal));
    Certification renewed = given.certification(member);
    LocalDate from = given.term.to().plusDays(1);
    assertThat(renewed.term()).isEqualTo(new Period(from, from.plusYears(5).minusDays(1)));
    assertThat(renewed.status()).isEqualTo(CertificationStatus.ACTIVE);
    assertThat(renewed.deferredUntil()).isNull();
    assertThat(given.stands(member, deferral)).isEqualTo("ENDED at ");
  }

  @Test
  void who_applies_for_deferral_cannot_renew_and_the_other_way_round() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser deferring = given.member();
    CurrentUser renewing = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    given.submitted(deferring, "ILLNESS", 1);
    assertThat(codes(given.renewals.submit(deferring, given.renewal(deferring).id())))
        .contains("DEFERRAL_APPLIED");
    assertThat(given.renewal(deferring).obstacles())
        .extracting(Refusal::code)
        .contains("DEFERRAL_APPLIED");
    assertThat(
            context
                .getBeanProvider(ApplicationMenu.class)
                .orderedStream()
                .flatMap(menu -> menu.items(deferring, given.certification(deferring)).stream()))
        .extracting(MenuItem::kind, MenuItem::state)
        .contains(tuple(MenuItem.Kind.RENEWAL, MenuItem.State.NOT_ELIGIBLE));
    UUID fee = requireNonNull(given.renewal(deferring).fee()).id();
    assertThat(codes(context.getBean(Payments.class).byCard(deferring, fee)))
        .containsExactly("DEFERRAL_APPLIED");
    PetitionView draft = given.written(renewing, "ILLNESS", 1);
    handIn(given.renewal(renewing).id());
    assertThat(codes(given.petitions.submit(renewing, draft.id())))
        .containsExactly("RENEWAL_APPLIED");
    assertThat(codes(given.beginnings.begin(renewing, PetitionKind.DEFERRAL, given.programme)))
        .containsExactly("RENEWAL_APPLIED");
  }

  @Test
  void a_deferral_is_received_inside_its_window_only() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.at(given.window.opens().minusSeconds(60));
    assertThat(codes(given.beginnings.begin(member, PetitionKind.DEFERRAL, given.programme)))
        .isNotEmpty();
    given.at(given.window.opens());
    PetitionView draft = given.written(member, "ACCIDENT", 1);
    given.at(given.window.closes().minusSeconds(60));
    assertThat(given.petitions.get(member, draft.id()).isSubmittable()).isTrue();
    given.at(given.window.closes());
    assertThat(given.stands(member, draft.id())).isEqualTo("CLOSED at ");
    assertThat(codes(given.beginnings.begin(member, PetitionKind.DEFERRAL, given.programme)))
        .containsExactly("WINDOW_CLOSED");
  }

  @Test
  void a_draft_closes_with_the_window_of_the_renewals_also_when_that_moves() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID draft = given.written(member, "ACCIDENT", 1).id();
    given.closesLater(Duration.ofDays(5));
    given.at(given.window.closes());
    assertThat(given.stands(member, draft)).isEqualTo("DRAFT at task_prepare");
    given.at(given.window.closes().plus(Duration.ofDays(5)));
    assertThat(given.stands(member, draft)).isEqualTo("CLOSED at ");
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID id = given.begun(member, PetitionKind.DEFERRAL).id();
    assertThat(codes(given.petitions.submit(member, id))).containsExactly("GROUNDS_REQUIRED");
    given.petitions.write(member, id, new PetitionInput("DISASTER", " ", 2, true)).get();
    assertThat(codes(given.petitions.submit(member, id)))
        .containsExactly("STATEMENT_REQUIRED", "DEFERRAL_TOO_LONG", "ATTACHMENT_REQUIRED");
  }

  @Test
  void what_was_sent_back_is_corrected_in_time_or_closed() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID id = given.submitted(member, "STUDY_ABROAD", 1).id();
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.RETURN);
    assertThat(given.stands(member, id)).isEqualTo("RETURNED at task_correct");
    given.petitions.submit(member, id).get();
    assertThat(given.stands(member, id)).isEqualTo("SUBMITTED at task_stage_review");
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.RETURN);
    var due = java.util.Objects.requireNonNull(given.petitions.get(member, id).dueAt());
    given.at(due.minusSeconds(3600));
    assertThat(given.notices(member)).anyMatch(subject -> subject.contains("修正期限が近づいて"));
    given.at(due);
    assertThat(given.stands(member, id)).isEqualTo("CLOSED at ");
  }

  @Test
  void a_rejected_deferral_lets_the_certification_lapse_once_its_term_is_over() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID id = given.submitted(member, "MANAGEMENT", 1).id();
    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.ACTIVE);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.REJECT);
    assertThat(given.stands(member, id)).isEqualTo("REJECTED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void a_renewal_is_not_ended_while_its_deferral_is_reviewed_when_the_window_closes() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser granted = given.member();
    CurrentUser refused = given.member();
    CurrentUser neither = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID first = given.submitted(granted, "BIRTH", 1).id();
    UUID second = given.submitted(refused, "BIRTH", 1).id();
    given.written(neither, "BIRTH", 1);

    given.at(given.window.closes());
    assertThat(given.renewed(granted)).isEqualTo("AWAITING_DEFERRAL at wait_deferral");
    assertThat(given.renewed(refused)).isEqualTo("AWAITING_DEFERRAL at wait_deferral");
    assertThat(given.renewed(neither)).isEqualTo("NOT_RENEWED at timer_term_end");

    Instant decided = given.window.closes().plus(Duration.ofDays(9));
    given.at(decided);
    given.approveAll(first, PetitionKind.DEFERRAL);
    given.decide(second, Role.REGIONAL_REVIEWER, DecisionOutcome.REJECT);
    assertThat(given.renewed(granted)).isEqualTo("DEFERRED at ");
    assertThat(given.renewal(granted).decidedAt()).isAfterOrEqualTo(decided);
    assertThat(given.actions(given.renewal(granted).id())).doesNotContain("RENEWAL_NOT_RENEWED");
    assertThat(given.renewed(refused)).isEqualTo("NOT_RENEWED at timer_term_end");
    assertThat(given.actions(given.renewal(refused).id())).contains("RENEWAL_NOT_RENEWED");

    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.renewed(refused)).isEqualTo("LAPSED at ");
    assertThat(given.certification(refused).status()).isEqualTo(CertificationStatus.LAPSED);
    assertThat(given.certification(granted).status()).isEqualTo(CertificationStatus.DEFERRED);
  }

  @Test
  void a_certification_does_not_lapse_while_its_deferral_is_reviewed() {
    DeferralSituations given = new DeferralSituations(context, BY_SECRETARIAT);
    CurrentUser granted = given.member();
    CurrentUser refused = given.member();
    given.season(given.year);
    given.at(given.window.closes());
    Instant closed = given.window.closes();
    assertThat(given.renewed(granted)).isEqualTo("NOT_RENEWED at timer_term_end");
    UUID first = given.submittedBySecretariat(granted);
    UUID second = given.submittedBySecretariat(refused);

    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.renewed(granted)).isEqualTo("AWAITING_DEFERRAL at wait_deferral_at_end");
    assertThat(given.certification(refused).status()).isEqualTo(CertificationStatus.ACTIVE);

    given.at(Tokyo.endOf(given.term.to()).plus(Duration.ofDays(3)));
    given.decide(first, Role.COMMITTEE, DecisionOutcome.APPROVE);
    given.decide(second, Role.COMMITTEE, DecisionOutcome.REJECT);
    assertThat(given.renewed(granted)).isEqualTo("DEFERRED at ");
    assertThat(given.renewal(granted).decidedAt()).isAfter(closed.plus(Duration.ofDays(3)));
    assertThat(given.certification(granted).status()).isEqualTo(CertificationStatus.DEFERRED);
    assertThat(given.renewed(refused)).isEqualTo("LAPSED at ");
    assertThat(given.certification(refused).status()).isEqualTo(CertificationStatus.LAPSED);
    assertThat(given.actions(given.renewal(refused).id())).contains("CERTIFICATION_LAPSED");
  }

  @Test
  void a_deferral_goes_from_the_branchs_committee_to_the_central_one() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID id = given.submitted(member, "BIRTH", 1).id();
    assertThat(given.queue(id)).isEqualTo(Role.REGIONAL_REVIEWER);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    assertThat(given.queue(id)).isEqualTo(Role.COMMITTEE);
    given.decide(id, Role.COMMITTEE, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, id)).isEqualTo("GRANTED at wait_renewal");
  }

  @Test
  void a_committee_sends_a_deferral_one_stage_back_and_a_draw_goes_to_the_chair() {
    DeferralSituations given = new DeferralSituations(context, VOTED);
    CurrentUser member = given.member();
    CurrentUser one = given.another(Role.COMMITTEE);
    CurrentUser other = given.another(Role.COMMITTEE);
    given.at(given.window.opens());
    UUID id = submittedForVotes(given, member);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    given.sentBack(id, one).get();
    assertThat(given.stands(member, id)).isEqualTo("IN_REVIEW at task_stage_review");
    given.sentBack(id, other).get();
    assertThat(given.stands(member, id)).isEqualTo("SUBMITTED at task_stage_review");
    assertThat(given.queue(id)).isEqualTo(Role.REGIONAL_REVIEWER);

    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    given.decision(id, one, DecisionOutcome.APPROVE).get();
    assertThat(codes(given.decision(id, one, DecisionOutcome.APPROVE)))
        .containsExactly("ALREADY_VOTED");
    given.decision(id, other, DecisionOutcome.REJECT).get();
    assertThat(given.queue(id)).isEqualTo(Role.CHAIR);
    given.decide(id, Role.CHAIR, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, id)).isEqualTo("GRANTED at wait_renewal");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.DEFERRED);
    assertThat(given.toldToReviewers(id))
        .containsSubsequence("PETITION_VOTED", "PETITION_SENT_BACK", "PETITION_VOTED");
    assertThat(given.actions(id))
        .doesNotContain("PETITION_VOTED", "PETITION_SENT_BACK", "PETITION_REJECTED");
  }

  @Test
  void two_votes_against_a_deferral_reject_it_with_both_reasons() {
    DeferralSituations given = new DeferralSituations(context, VOTED);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID id = submittedForVotes(given, member);
    given.decide(id, Role.REGIONAL_REVIEWER, DecisionOutcome.APPROVE);
    given.decision(id, given.another(Role.COMMITTEE), DecisionOutcome.REJECT).get();
    assertThat(given.actions(id)).doesNotContain("PETITION_REJECTED");
    given.decision(id, given.another(Role.COMMITTEE), DecisionOutcome.REJECT).get();
    assertThat(given.stands(member, id)).isEqualTo("REJECTED at ");
    assertThat(given.actions(id)).containsOnlyOnce("PETITION_REJECTED");
    assertThat(given.petitions.get(member, id).reason()).isEqualTo("書類が足りません");
  }

  @Test
  void a_deferral_that_lies_goes_to_the_deputy_of_its_stage() {
    DeferralSituations given = new DeferralSituations(context, VOTED);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID id = submittedForVotes(given, member);
    assertThat(given.queue(id)).isEqualTo(Role.REGIONAL_REVIEWER);
    given.at(given.window.opens().plus(Duration.ofDays(16)));
    assertThat(given.queue(id)).isEqualTo(Role.SECRETARIAT);
    assertThat(given.toldToReviewers(id)).contains("TASK_DEPUTISED");
    given.decision(id, given.secretariat, DecisionOutcome.APPROVE).get();
    assertThat(given.queue(id)).isEqualTo(Role.COMMITTEE);
  }

  private static UUID submittedForVotes(DeferralSituations given, CurrentUser member) {
    UUID id = given.begun(member, PetitionKind.DEFERRAL).id();
    given.petitions.write(member, id, new PetitionInput("SPECIAL", "事情を述べます", 1, true)).get();
    given.petitions.submit(member, id).get();
    return id;
  }

  @Test
  void who_waits_for_a_deferral_is_not_reminded_to_renew() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser deferring = given.member();
    CurrentUser idle = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    given.submitted(deferring, "BIRTH", 1);
    given.at(given.window.closes().minus(Duration.ofDays(2)));
    assertThat(given.notices(idle)).anyMatch(subject -> subject.contains("受付終了"));
    assertThat(given.notices(deferring)).noneMatch(subject -> subject.contains("受付終了"));
  }

  @Test
  void a_review_that_is_late_is_reminded_of_and_escalated() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID id = given.submitted(member, "NURSING_CARE", 1).id();
    given.at(given.window.opens().plus(java.time.Duration.ofDays(16)));
    assertThat(given.toldToReviewers(id)).contains("TASK_REMINDED", "TASK_ESCALATED");
    assertThat(given.stands(member, id)).isEqualTo("SUBMITTED at task_stage_review");
  }

  @Test
  void not_renewed_by_the_end_of_the_deferral_lapses() {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID id = given.submitted(member, "CHILD_CARE", 1).id();
    given.approveAll(id, PetitionKind.DEFERRAL);
    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.DEFERRED);
    given.at(Tokyo.endOf(given.term.to().plusYears(1)).minusSeconds(60));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.DEFERRED);
    given.at(Tokyo.endOf(given.term.to().plusYears(1)));
    assertThat(given.stands(member, id)).isEqualTo("ENDED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void a_second_deferral_is_granted_up_to_the_years_of_the_programme() {
    DeferralSituations given = new DeferralSituations(context, TWO_YEARS);
    CurrentUser member = given.member();
    given.at(given.window.opens());
    UUID first = given.submitted(member, "SPECIAL", 1).id();
    given.approveAll(first, PetitionKind.DEFERRAL);
    given.at(given.edition.window().in(given.year + 1).opens());
    UUID second = given.submitted(member, "SPECIAL", 1).id();
    given.approveAll(second, PetitionKind.DEFERRAL);
    assertThat(given.certification(member).deferredUntil()).isEqualTo(given.term.to().plusYears(2));
    assertThat(given.stands(member, first)).isEqualTo("ENDED at ");
    assertThat(given.stands(member, second)).isEqualTo("GRANTED at wait_renewal");
    given.at(given.edition.window().in(given.year + 2).opens());
    assertThat(codes(given.beginnings.begin(member, PetitionKind.DEFERRAL, given.programme)))
        .containsExactly("DEFERRAL_YEARS_USED");
  }

  @Test
  void the_secretariat_opens_a_deferral_that_it_does_not_decide() {
    DeferralSituations given = new DeferralSituations(context, BY_SECRETARIAT);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    assertThat(codes(given.beginnings.begin(member, PetitionKind.DEFERRAL, given.programme)))
        .containsExactly("DEFERRAL_BY_SECRETARIAT");
    UUID id = given.submittedBySecretariat(member);
    given.decide(id, Role.COMMITTEE, DecisionOutcome.APPROVE);
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.DEFERRED);
    assertThat(given.renewal(member).status()).isEqualTo(RenewalStatus.DEFERRED);
    renewsInTheYearAfter(given, member, id);
  }

  @Test
  void a_season_planned_late_opens_the_deferred_renewal_by_itself() {
    DeferralSituations given = new DeferralSituations(context, TWO_YEARS);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    UUID id = given.submitted(member, "SPECIAL", 2).id();
    given.approveAll(id, PetitionKind.DEFERRAL);
    int year = given.year + 2;
    given.at(given.edition.window().in(year).opens().plus(Duration.ofDays(10)));
    assertThat(given.renewal(member).applicationYear()).isEqualTo(given.year);

    given.plan(year, given.edition.window().in(year));

    assertThat(given.renewal(member).applicationYear()).isEqualTo(year);
    assertThat(given.renewed(member)).isEqualTo("PREPARING at task_prepare");
    assertThat(given.notices(member).get(0)).contains("更新");
  }

  private static void renewsInTheYearAfter(
      DeferralSituations given, CurrentUser member, UUID deferral) {
    given.season(given.year + 1);
    given.at(given.edition.window().in(given.year + 1).opens());
    given.credit(member, "PAPER", 50, LocalDate.of(given.year + 1, 5, 1));
    given.payDues(member);
    RenewalView renewal = given.renewal(member);
    assertThat(renewal.requirements().total()).hasToString("50");
    given.renewals.submit(member, renewal.id()).get();
    assertThat(given.stands(member, deferral)).isEqualTo("GRANTED at wait_renewal");
    assertThat(given.isInInbox(renewal.id())).isTrue();
  }

  @Test
  void of_a_deferral_and_a_renewal_handed_in_at_once_one_is_refused() throws Exception {
    DeferralSituations given = new DeferralSituations(context, BACK_DATED);
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    PetitionView draft = given.written(member, "BIRTH", 1);
    UUID renewal = given.renewal(member).id();
    CyclicBarrier together = new CyclicBarrier(2);
    CompletableFuture<Boolean> deferral =
        racing(together, () -> given.petitions.submit(member, draft.id()));
    CompletableFuture<Boolean> renewing =
        racing(together, () -> handInUnlessDeferred(given, renewal));
    assertThat(List.of(deferral.get(), renewing.get())).containsExactlyInAnyOrder(true, false);
  }

  private static CompletableFuture<Boolean> racing(
      CyclicBarrier together, Supplier<Outcome<?>> action) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            together.await();
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
          return action.get().isDone();
        });
  }

  /** As the renewal's own service does: the row is held before the obstacles are asked for. */
  private Outcome<?> handInUnlessDeferred(DeferralSituations given, UUID renewal) {
    return java.util.Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(
                s -> {
                  jdbc.sql("select id from renewal where id = ? for update")
                      .param(renewal)
                      .query(UUID.class)
                      .single();
                  List<Refusal> found =
                      context.getBean(DeferralBarsRenewal.class).obstacles(renewal);
                  if (!found.isEmpty()) {
                    return Outcome.refused(found);
                  }
                  handIn(renewal);
                  return Outcome.done(given.year);
                }));
  }

  private void handIn(UUID renewal) {
    jdbc.sql("update renewal set status = 'SUBMITTED' where id = ?").param(renewal).update();
  }
}
