package jp.koshin.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.claim.ClaimInput;
import jp.koshin.member.Members;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Authorship;

/** The claims of those whose story is told. */
final class NamedClaims {

  private final Stage stage;
  private final Desk desk;
  private final Members members;
  private final Script script;
  private final Staff staff;
  private final List<Physician> cast;

  NamedClaims(
      Stage stage, Desk desk, Members members, Script script, Staff staff, List<Physician> cast) {
    this.stage = stage;
    this.desk = desk;
    this.members = members;
    this.script = script;
    this.staff = staff;
    this.cast = cast;
  }

  void plan() {
    shortOfCredits(who(DemoStory.SHORT_OF_CREDITS));
    Physician typed = who(DemoStory.PROXY_CLAIM);
    stage.at(ago(4), () -> desk.enter(staff.office(), typed, desk.attendance(day(40))));
    submitted(DemoStory.OVERDUE_CLAIM, 18);
    Physician assigned = who(DemoStory.ASSIGNED_CLAIM);
    stage.at(
        ago(6),
        () -> {
          UUID id = desk.submit(assigned, desk.paper(day(30), Authorship.FIRST));
          stage.at(ago(5), () -> desk.take(reviewer(), id));
        });
    Physician drafting = who(DemoStory.DRAFT_CLAIM);
    stage.at(ago(2), () -> desk.draft(drafting, desk.attendance(day(20))));
    rejected(who(DemoStory.REJECTED_CLAIM));
    Physician withdrawing = who(DemoStory.WITHDRAWN_CLAIM);
    stage.at(
        ago(12),
        () -> {
          UUID id = desk.submit(withdrawing, desk.attendance(day(50)));
          stage.at(ago(11), () -> desk.withdraw(withdrawing, id));
        });
    submitted(DemoStory.REVIEWER_HIMSELF, 3);
    submitted(DemoStory.CONFLICT_DECLARED, 5);
    Physician befriended = who(DemoStory.CONFLICT_DECLARED);
    CurrentUser second = staff.reviewers().get(1);
    stage.at(
        ago(5).plusSeconds(60),
        () -> members.declareConflict(second, befriended.member().id(), script.text("conflict")));
  }

  /**
   * A first author's paper years ago; a presentation came back, without which four credits are
   * missing.
   */
  private void shortOfCredits(Physician who) {
    LocalDate published = who.term().from().plusMonths(20);
    ClaimInput paper = desk.paper(published, Authorship.FIRST);
    stage.at(
        Calendar.at(published.plusDays(10), 20),
        () -> {
          UUID id = desk.submit(who, paper);
          stage.at(Calendar.at(published.plusDays(14), 11), () -> desk.approve(reviewer(), id));
        });
    stage.at(
        ago(9),
        () -> {
          UUID id = desk.submit(who, desk.presentation(day(60), Authorship.FIRST));
          String reason = script.list("returnReasons").get(1);
          stage.at(ago(4), () -> desk.decide(reviewer(), id, DecisionOutcome.RETURN, reason, null));
        });
  }

  private void rejected(Physician who) {
    stage.at(
        ago(15),
        () -> {
          UUID id = desk.submit(who, desk.attendance(day(70)));
          String reason = script.list("rejectReasons").get(1);
          stage.at(
              ago(10), () -> desk.decide(reviewer(), id, DecisionOutcome.REJECT, reason, null));
        });
  }

  private void submitted(int index, int daysAgo) {
    Physician physician = who(index);
    stage.at(ago(daysAgo), () -> desk.submit(physician, desk.attendance(day(45))));
  }

  private Physician who(int index) {
    return cast.get(index - 1);
  }

  private CurrentUser reviewer() {
    return staff.reviewers().get(0);
  }

  private Instant ago(int days) {
    return stage.end().minus(Duration.ofDays(days)).minus(Duration.ofHours(1));
  }

  private LocalDate day(int daysAgo) {
    return Tokyo.dateOf(stage.end()).minusDays(daysAgo);
  }
}
