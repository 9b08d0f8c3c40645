package jp.koshin.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.Inbox;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.payment.Payments;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Seasons;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;

/** Last year's season, which is over, and this year's, in which renewals stand at every stage. */
final class RenewalScenes {

  /** How far a renewal has come by now. */
  private enum Fate {
    PREPARING,
    TRANSFER,
    DOCUMENTS,
    RETURNED,
    COMMITTEE,
    FEE,
    APPROVED
  }

  private static final Map<Integer, Fate> NAMED =
      Map.of(
          DemoStory.AT_DOCUMENTS, Fate.DOCUMENTS,
          DemoStory.AT_COMMITTEE, Fate.COMMITTEE,
          DemoStory.WAITING_FOR_FEE, Fate.FEE,
          DemoStory.APPROVED, Fate.APPROVED,
          DemoStory.RENEWAL_RETURNED, Fate.RETURNED,
          DemoStory.TRANSFER_ANNOUNCED, Fate.TRANSFER);

  private static final List<Fate> CROWD =
      List.of(
          Fate.DOCUMENTS,
          Fate.PREPARING,
          Fate.COMMITTEE,
          Fate.APPROVED,
          Fate.DOCUMENTS,
          Fate.TRANSFER,
          Fate.FEE,
          Fate.PREPARING,
          Fate.COMMITTEE,
          Fate.RETURNED);

  private final Stage stage;
  private final Calendar calendar;
  private final Script script;
  private final Staff staff;
  private final Seasons seasons;
  private final Renewals renewals;
  private final Reviews reviews;
  private final Inbox inbox;
  private final Fees fees;
  private final Payments payments;

  RenewalScenes(
      Stage stage,
      Calendar calendar,
      Script script,
      Staff staff,
      Seasons seasons,
      Renewals renewals,
      Reviews reviews,
      Inbox inbox,
      Fees fees,
      Payments payments) {
    this.stage = stage;
    this.calendar = calendar;
    this.script = script;
    this.staff = staff;
    this.seasons = seasons;
    this.renewals = renewals;
    this.reviews = reviews;
    this.inbox = inbox;
    this.fees = fees;
    this.payments = payments;
  }

  void plan(List<Physician> cast) {
    season(calendar.year() - 1, calendar.lastWindow());
    season(calendar.year(), calendar.window());
    cast.stream().filter(p -> p.cohort() < 0 && p.diligent()).forEach(this::renewedLastYear);
    int turn = 0;
    for (Physician p : cast.stream().filter(Physician::renewsNow).toList()) {
      boolean comes = p.isExtra() && p.diligent();
      Fate fate =
          comes ? CROWD.get(turn++ % CROWD.size()) : NAMED.getOrDefault(p.index(), Fate.PREPARING);
      thisYear(p, fate, p.isExtra() ? turn % 10 : 0);
    }
  }

  private void season(int year, Window window) {
    stage.at(
        window.opens().minus(Duration.ofDays(30)),
        () -> seasons.plan(staff.admin(), script.programme(), year, window).get());
  }

  private void renewedLastYear(Physician p) {
    Instant opens = calendar.lastWindow().opens();
    stage.at(opens.plus(Duration.ofDays(5 + p.index() % 20)), () -> submit(p));
    stage.at(opens.plus(Duration.ofDays(26)), () -> pay(p));
    stage.at(
        opens.plus(Duration.ofDays(29)),
        () -> decide(p, staff.office(), DecisionOutcome.APPROVE, null));
    stage.at(
        opens.plus(Duration.ofDays(36)),
        () -> decide(p, committee(p), DecisionOutcome.APPROVE, null));
  }

  /**
   * Steps of half the time that the window has been open, one after the other; nobody does all on
   * one day.
   */
  private void thisYear(Physician p, Fate fate, int shift) {
    if (fate == Fate.PREPARING) {
      return;
    }
    double later = shift / 60.0;
    if (fate == Fate.TRANSFER) {
      stage.at(calendar.sinceOpening(0.6 + later), () -> announce(p));
      return;
    }
    double handedIn = fate == Fate.DOCUMENTS ? 0.35 + 3 * later : 0.1 + later;
    stage.at(calendar.sinceOpening(handedIn), () -> submit(p));
    if (fate == Fate.DOCUMENTS) {
      return;
    }
    boolean back = fate == Fate.RETURNED;
    stage.at(
        calendar.sinceOpening(0.4 + later),
        () ->
            decide(
                p,
                staff.office(),
                back ? DecisionOutcome.RETURN : DecisionOutcome.APPROVE,
                back ? script.text("renewalReturnReasons") : null));
    if (fate == Fate.APPROVED) {
      stage.at(calendar.sinceOpening(0.6 + later), () -> pay(p));
    }
    if (fate == Fate.APPROVED || fate == Fate.FEE) {
      stage.at(
          calendar.sinceOpening(0.78 + later),
          () -> decide(p, committee(p), DecisionOutcome.APPROVE, null));
    }
  }

  private void submit(Physician p) {
    renewals.submit(p.account(), renewal(p).id()).get();
  }

  private void announce(Physician p) {
    payments.announceTransfer(p.account(), fee(p).id()).get();
  }

  private void pay(Physician p) {
    announce(p);
    fees.confirmTransfer(staff.office(), fee(p).id(), Tokyo.dateOf(renewal(p).createdAt())).get();
  }

  private void decide(
      Physician p, CurrentUser user, DecisionOutcome outcome, @Nullable String reason) {
    String task = inbox.ofCase(renewal(p).id()).orElseThrow().id();
    reviews.decide(user, new DecisionRequest(task, outcome, reason, null, null)).get();
  }

  private Fee fee(Physician p) {
    return fees.ofCase(renewal(p).id(), Fee.RENEWAL).orElseThrow();
  }

  private RenewalView renewal(Physician p) {
    return renewals.current(p.account(), script.programme()).orElseThrow();
  }

  private CurrentUser committee(Physician p) {
    return staff.committee().get(p.index() % staff.committee().size());
  }
}
