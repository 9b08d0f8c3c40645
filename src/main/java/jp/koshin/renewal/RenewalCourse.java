package jp.koshin.renewal;

import static jp.koshin.renewal.RenewalStatus.AWAITING_DEFERRAL;
import static jp.koshin.renewal.RenewalStatus.NOT_RENEWED;
import static jp.koshin.renewal.RenewalStatus.PREPARING;
import static jp.koshin.renewal.RenewalStatus.REJECTED;
import static jp.koshin.renewal.RenewalStatus.RETURNED;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.payment.Fees;
import jp.koshin.review.Ballots;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process does to a renewal application, each in the engine's transaction. A step that
 * finds the application elsewhere than the model says lost a race and throws.
 *
 * <p>The row is locked before its fee is read, and a payment locks it before it looks for the
 * waiting process: whichever comes second sees the other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RenewalCourse {

  private final RenewalRows rows;
  private final RenewalMoves moves;
  private final RenewalChecks checks;
  private final StageCourse course;
  private final Fees fees;
  private final Ballots ballots;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RenewalCourse(
      RenewalRows rows,
      RenewalMoves moves,
      RenewalChecks checks,
      StageCourse course,
      Fees fees,
      Ballots ballots,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.checks = checks;
    this.course = course;
    this.fees = fees;
    this.ballots = ballots;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A stage sent the application back (差戻し); it will return to the same stage.
   *
   * @return the correction deadline
   */
  public Instant returnToApplicant(UUID id) {
    Renewal renewal = rows.locked(id).expectAtAStage();
    String reason = reason(id);
    Instant due = course.correctionDue(renewal, termEnds(id));
    moves.returned(id, reason, due);
    events.publishEvent(
        new RenewalReturned(id, renewal.memberId(), renewal.programme(), reason, due));
    return due;
  }

  /** Tells the applicant that the time to correct the application runs out. */
  public void remindCorrection(UUID id) {
    Renewal renewal = rows.locked(id).expect(Set.of(RETURNED));
    record(renewal, "CORRECTION_REMINDED", Map.of());
    events.publishEvent(
        new RenewalCorrectionReminder(
            id,
            renewal.memberId(),
            renewal.programme(),
            Objects.requireNonNull(renewal.correctionDue())));
  }

  /** When the applicant is reminded of a correction. */
  public Instant correctionReminder(UUID id) {
    return course.correctionReminder(rows.get(id));
  }

  /**
   * A stage rejected the application (却下). A fee already paid stays paid, an open one is no longer
   * due.
   */
  public void reject(UUID id) {
    fees.expire(id);
    Renewal renewal = rows.locked(id).expectAtAStage();
    String reason = reason(id);
    moves.decided(id, REJECTED, reason, clock.instant());
    events.publishEvent(new RenewalRejected(id, renewal.memberId(), renewal.programme(), reason));
  }

  /** The window closed, or the correction deadline passed, without an application (更新せず). */
  public void closeUnrenewed(UUID id) {
    fees.expire(id);
    Renewal renewal = rows.locked(id).expect(Set.of(PREPARING, RETURNED, AWAITING_DEFERRAL));
    moves.decided(id, NOT_RENEWED, null, clock.instant());
    record(renewal, "RENEWAL_NOT_RENEWED", Map.of());
    events.publishEvent(new RenewalNotRenewed(id, renewal.memberId(), renewal.programme()));
  }

  /** When the window of the application's season closes. */
  public Instant windowCloses(UUID id) {
    return checks.window(rows.get(id)).closes();
  }

  /** The instant after the last day of the term that is being renewed, or of its deferral. */
  public Instant termEnds(UUID id) {
    return Tokyo.endOf(checks.ends(rows.get(id)));
  }

  private String reason(UUID id) {
    return ballots.reason(id);
  }

  private void record(Renewal renewal, String action, Map<String, ?> details) {
    audit.record(renewal.society(), renewal.id(), action, CurrentUser.system(), details);
  }
}
