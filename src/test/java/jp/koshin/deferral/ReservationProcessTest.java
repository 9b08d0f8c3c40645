package jp.koshin.deferral;

import static jp.koshin.deferral.DeferralSituations.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.MenuItem;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.Cases;
import jp.koshin.workflow.TakesEveryFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
@TakesEveryFlow("reservation")
class ReservationProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Cases cases;
  @Autowired Certifications certifications;

  DeferralSituations given;

  @BeforeEach
  void programme() {
    given = new DeferralSituations(context, "jrs-diagnostic");
  }

  @AfterEach
  void present() {
    DeferralSituations.backToPresent(context);
  }

  @Test
  void a_reservation_ends_with_the_membership() {
    CurrentUser member = reserved();
    UUID id = reservation(member).id();

    given.leaves(member);

    assertThat(given.stands(member, id)).isEqualTo("ENDED at ");
    given.at(Tokyo.endOf(given.term.to().plusDays(61)));
    assertThat(given.stands(member, id)).isEqualTo("ENDED at ");
    assertThat(given.isInInbox(id)).isFalse();
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void who_is_short_of_credits_after_the_term_is_notified_and_reserved() {
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.closes());
    given.at(Tokyo.endOf(given.term.to()).minusSeconds(60));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.ACTIVE);
    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.RESERVED);
    assertThat(given.renewal(member).status()).isEqualTo(RenewalStatus.NOT_RENEWED);
    PetitionView notified = reservation(member);
    assertThat(given.stands(member, notified.id())).isEqualTo("NOTIFIED at task_answer");
    assertThat(notified.dueAt()).isEqualTo(Tokyo.endOf(given.term.to().plusDays(61)));
    assertThat(given.newestNotice(member)).contains("60単位不足しています", notified.number());
  }

  @Test
  void who_has_the_credits_and_did_not_renew_simply_lapses() {
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.opens());
    LocalDate day = LocalDate.of(given.year, 5, 1);
    for (int meeting = 0; meeting < 5; meeting++) {
      given.credit(member, "ATTENDANCE", 15, day.minusMonths(meeting), "日本医学放射線学会 総会");
    }
    assertThat(given.renewal(member).requirements().missing()).isEmpty();
    given.at(Tokyo.endOf(given.term.to()));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
  }

  @Test
  void the_board_revokes() {
    CurrentUser member = reserved();
    UUID id = reservation(member).id();
    assertThat(codes(given.petitions.submit(member, id))).containsExactly("ANSWER_REQUIRED");
    given.petitions.write(member, id, new PetitionInput(null, "参加証を紛失しました", 1, true)).get();
    given.petitions.submit(member, id).get();
    assertThat(given.stands(member, id)).isEqualTo("ANSWERED at task_board_decision");
    given.decide(id, Role.BOARD, DecisionOutcome.REJECT);
    assertThat(given.stands(member, id)).isEqualTo("REVOKED at ");
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.REVOKED);
    assertThat(given.actions(id))
        .containsSubsequence(
            "RESERVATION_NOTIFIED",
            "RESERVATION_ANSWERED",
            "BOARD_REVOKES",
            "CERTIFICATION_REVOKED");
  }

  @Test
  void the_board_keeps_it_up_to_a_new_deadline_and_it_is_renewed() {
    CurrentUser member = reserved();
    UUID id = kept(member);
    given.season(given.year + 1);
    given.at(given.edition.window().in(given.year + 1).opens());
    RenewalView renewal = given.renewal(member);
    assertThat(renewal.applicationYear()).isEqualTo(given.year + 1);
    assertThat(renewal.status()).isEqualTo(RenewalStatus.PREPARING);
    assertThat(given.notices(member)).anyMatch(s -> s.contains("留保された更新を申請する年度"));
    Certification held = given.certification(member);
    new org.springframework.transaction.support.TransactionTemplate(
            context.getBean(org.springframework.transaction.PlatformTransactionManager.class))
        .executeWithoutResult(
            s -> {
              certifications.extend(held.id(), renewal.id(), 5, false);
              context.publishEvent(
                  new jp.koshin.renewal.RenewalApproved(
                      renewal.id(), held.memberId(), held.programme()));
            });
    assertThat(given.stands(member, id)).isEqualTo("ENDED at ");
    assertThat(given.certification(member).term().from())
        .isEqualTo(given.term.to().plusYears(1).plusDays(1));
  }

  @Test
  void kept_and_still_not_renewed_lapses_at_the_new_deadline() {
    CurrentUser member = reserved();
    UUID id = kept(member);
    given.at(Tokyo.endOf(given.term.to().plusYears(1)).minusSeconds(60));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.RESERVED);
    given.at(Tokyo.endOf(given.term.to().plusYears(1)));
    assertThat(given.certification(member).status()).isEqualTo(CertificationStatus.LAPSED);
    assertThat(given.stands(member, id)).isEqualTo("ENDED at ");
  }

  @Test
  void without_an_answer_the_board_decides_all_the_same_and_may_notify_again() {
    CurrentUser member = reserved();
    UUID id = reservation(member).id();
    Instant due = Objects.requireNonNull(reservation(member).dueAt());
    given.at(due.minusSeconds(60));
    assertThat(given.stands(member, id)).isEqualTo("NOTIFIED at task_answer");
    given.at(due);
    assertThat(given.stands(member, id)).isEqualTo("UNANSWERED at task_board_decision");
    CaseSummary summary = cases.summary(id);
    assertThat(summary.flags()).contains("UNANSWERED");
    assertThat(menu(member))
        .extracting(MenuItem::kind, item -> reasons(item.why()))
        .contains(tuple(MenuItem.Kind.RESERVATION, List.of("NOT_ANSWERED")));
    given.at(due.plus(Duration.ofDays(20)));
    given.decide(id, Role.BOARD, DecisionOutcome.RETURN);
    assertThat(given.stands(member, id)).isEqualTo("NOTIFIED at task_answer");
    assertThat(given.actions(id).stream().filter("RESERVATION_NOTIFIED"::equals)).hasSize(2);
    assertThat(given.newestNotice(member)).contains("書類が足りません");
  }

  @Test
  void a_draw_of_the_board_is_decided_by_its_chair() {
    given = new DeferralSituations(context, "sample-specialist");
    CurrentUser member = reserved();
    UUID id = reservation(member).id();
    given.petitions.write(member, id, new PetitionInput(null, "来年度に取得します", 1, true)).get();
    given.petitions.submit(member, id).get();
    given.decision(id, given.another(Role.BOARD), DecisionOutcome.APPROVE).get();
    assertThat(given.stands(member, id)).isEqualTo("ANSWERED at task_board_decision");
    given.decision(id, given.another(Role.BOARD), DecisionOutcome.REJECT).get();
    assertThat(given.queue(id)).isEqualTo(Role.CHAIR);
    assertThat(given.actions(id)).doesNotContain("BOARD_KEEPS", "BOARD_REVOKES");
    given.decide(id, Role.CHAIR, DecisionOutcome.REJECT);
    assertThat(given.stands(member, id)).isEqualTo("REVOKED at ");
    assertThat(given.actions(id)).contains("BOARD_REVOKES", "CERTIFICATION_REVOKED");
  }

  @Test
  void a_board_that_is_late_is_reminded_and_the_decision_stays_open() {
    CurrentUser member = reserved();
    UUID id = reservation(member).id();
    Instant due = Objects.requireNonNull(reservation(member).dueAt());
    given.at(due);
    assertThat(given.toldToReviewers(id)).doesNotContain("TASK_REMINDED", "TASK_ESCALATED");
    given.at(due.plus(Duration.ofDays(20)));
    assertThat(given.toldToReviewers(id)).contains("TASK_REMINDED", "TASK_ESCALATED");
    assertThat(given.stands(member, id)).isEqualTo("UNANSWERED at task_board_decision");
  }

  private List<MenuItem> menu(CurrentUser member) {
    return context
        .getBeanProvider(ApplicationMenu.class)
        .orderedStream()
        .flatMap(menu -> menu.items(member, given.certification(member)).stream())
        .toList();
  }

  private static List<String> reasons(List<Refusal> why) {
    return why.stream().map(Refusal::code).toList();
  }

  private UUID kept(CurrentUser member) {
    UUID id = reservation(member).id();
    given.petitions.write(member, id, new PetitionInput(null, "来年度に取得します", 1, true)).get();
    given.petitions.submit(member, id).get();
    given.decide(id, Role.BOARD, DecisionOutcome.APPROVE);
    assertThat(given.stands(member, id)).isEqualTo("KEPT at wait_renewal");
    Certification kept = given.certification(member);
    assertThat(kept.status()).isEqualTo(CertificationStatus.RESERVED);
    assertThat(kept.deferredUntil()).isEqualTo(given.term.to().plusYears(1));
    return id;
  }

  private CurrentUser reserved() {
    CurrentUser member = given.member();
    given.season(given.year);
    given.at(given.window.closes());
    given.at(Tokyo.endOf(given.term.to()));
    return member;
  }

  private PetitionView reservation(CurrentUser member) {
    return given.petitions.current(member, PetitionKind.RESERVATION, given.programme).orElseThrow();
  }
}
