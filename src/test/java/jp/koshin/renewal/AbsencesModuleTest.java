package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.KoshinTest;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.member.Absence;
import jp.koshin.member.Absences;
import jp.koshin.member.NewAbsence;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
class AbsencesModuleTest {

  @Autowired ApplicationContext context;
  @Autowired Absences absences;
  @Autowired AuditTrail audit;
  @Autowired Clock clock;

  RenewalSituations given;
  CurrentUser away;
  CurrentUser substitute;

  @BeforeEach
  void heldByOneWhoGoesAway() {
    given = new RenewalSituations(context);
    away = given.secretariat;
    substitute = given.staff(Role.SECRETARIAT);
  }

  @AfterEach
  void present() {
    RenewalSituations.backToPresent(context);
  }

  @Test
  void a_substitute_decides_what_the_absent_hold_and_the_record_names_both() {
    CurrentUser member = held();
    assertThat(codes(given.decide(substitute, member, DecisionOutcome.APPROVE)))
        .containsExactly("TASK_TAKEN");
    enter(0).get();
    given.decide(substitute, member, DecisionOutcome.APPROVE).get();
    assertThat(given.of(member).stage()).isEqualTo("committee");
    assertThat(audit.history(given.of(member).id(), false))
        .extracting(HistoryEntry::action)
        .contains("TASK_SUBSTITUTED");
  }

  @Test
  void a_substitute_takes_the_task_over() {
    CurrentUser member = held();
    enter(0).get();
    assertThat(
            given
                .reviews
                .assign(substitute, given.task(member), substitute.username())
                .get()
                .assignee())
        .isEqualTo(substitute.username());
  }

  @Test
  void what_forbids_the_absent_to_decide_forbids_it_to_the_substitute() {
    CurrentUser member = held();
    enter(0).get();
    given.members.declareConflict(away, RenewalSituations.id(member), "共同研究");
    assertThat(codes(given.decide(substitute, member, DecisionOutcome.APPROVE)))
        .containsExactly("CONFLICT_OF_INTEREST");
    assertThat(codes(given.reviews.assign(substitute, given.task(member), substitute.username())))
        .containsExactly("CONFLICT_OF_INTEREST");
  }

  @Test
  void before_the_first_day_and_once_taken_back_nobody_stands_in() {
    CurrentUser member = held();
    Absence absence = enter(1).get();
    assertThat(codes(given.decide(substitute, member, DecisionOutcome.APPROVE)))
        .containsExactly("TASK_TAKEN");
    absences.remove(away, absence.id());
    assertThat(absences.list(away)).extracting(Absence::id).doesNotContain(absence.id());
  }

  @Test
  void a_substitute_holds_the_same_roles_and_is_there() {
    CurrentUser other = given.staff(Role.COMMITTEE);
    LocalDate today = Tokyo.today(clock);
    assertThat(
            codes(
                absences.enter(
                    away, new NewAbsence(away.accountId(), other.accountId(), today, today))))
        .containsExactly("SUBSTITUTE_UNSUITABLE");
    enter(0).get();
    CurrentUser third = given.staff(Role.SECRETARIAT);
    assertThat(
            codes(
                absences.enter(
                    third, new NewAbsence(third.accountId(), away.accountId(), today, today))))
        .containsExactly("SUBSTITUTE_ABSENT");
    assertThat(absences.suitable(away, away.accountId()))
        .contains(substitute)
        .doesNotContain(other);
  }

  @Test
  void absences_of_others_are_entered_by_the_secretariat_alone() {
    CurrentUser one = given.staff(Role.COMMITTEE);
    LocalDate today = Tokyo.today(clock);
    NewAbsence absence = new NewAbsence(one.accountId(), given.committee.accountId(), today, today);
    assertThatThrownBy(() -> absences.enter(given.committee, absence)).isInstanceOf(NotFound.class);
    assertThat(absences.enter(given.secretariat, absence).isDone()).isTrue();
    assertThat(absences.list(given.committee)).isEmpty();
  }

  /** Today, or some days from now. */
  private Outcome<Absence> enter(int inDays) {
    LocalDate day = Tokyo.today(clock).plusDays(inDays);
    return absences.enter(
        away, new NewAbsence(away.accountId(), substitute.accountId(), day, day.plusDays(3)));
  }

  private CurrentUser held() {
    CurrentUser member = given.readyMember();
    given.opened();
    given.renewals.submit(member, given.of(member).id()).get();
    given.reviews.assign(away, given.task(member), away.username()).get();
    return member;
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.refusals().stream().map(Refusal::code).toList();
  }
}
