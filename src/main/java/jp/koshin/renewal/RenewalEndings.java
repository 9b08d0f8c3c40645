package jp.koshin.renewal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.payment.Fees;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a renewal ends: the final approval (最終承認) and the lapse of the certification (失効). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RenewalEndings {

  private final RenewalRows rows;
  private final RenewalMoves moves;
  private final Certifications certifications;
  private final Programmes programmes;
  private final ObjectProvider<LapseHolds> holds;
  private final Fees fees;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RenewalEndings(
      RenewalRows rows,
      RenewalMoves moves,
      Certifications certifications,
      Programmes programmes,
      ObjectProvider<LapseHolds> holds,
      Fees fees,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.certifications = certifications;
    this.programmes = programmes;
    this.holds = holds;
    this.fees = fees;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The last stage is passed and nothing is left to pay: the next term and its card. What has
   * lapsed gets both on the day on which it is restored; where that was before, its short term
   * becomes a whole one.
   */
  public void approve(UUID id) {
    Renewal renewal =
        rows.locked(id)
            .expect(
                Set.of(
                    RenewalStatus.SUBMITTED, RenewalStatus.IN_REVIEW, RenewalStatus.AWAITING_FEE));
    moves.decided(id, RenewalStatus.APPROVED, null, clock.instant());
    boolean inForce = certifications.get(renewal.certificationId()).status().isInForce();
    if (renewal.reinstating() && !inForce) {
      record(renewal, "RENEWAL_APPROVED_TO_REINSTATE", Map.of());
    } else {
      extend(renewal);
    }
    events.publishEvent(new RenewalApproved(id, renewal.memberId(), renewal.programme()));
  }

  private void extend(Renewal renewal) {
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    Certification extended =
        renewal.reinstating()
            ? certifications.lengthen(renewal.certificationId(), edition.termYears())
            : certifications.extend(
                renewal.certificationId(),
                renewal.id(),
                edition.termYears(),
                edition.lifecycle().backDates());
    record(
        renewal,
        "RENEWAL_APPROVED",
        Map.of("from", extended.term().from(), "to", extended.term().to()));
    record(renewal, "CARD_ISSUED", Map.of("validUntil", extended.term().to()));
  }

  /**
   * Whether the end of the application waits for a deferral, as its status then says; its fee is no
   * longer due either way. The row is held, so that a decision on the deferral comes before this or
   * after it.
   */
  public boolean waitsForDeferral(UUID id) {
    fees.expire(id);
    Renewal renewal = rows.locked(id);
    Certification certification = certifications.get(renewal.certificationId());
    boolean waits = holds.stream().anyMatch(hold -> hold.isUndecided(certification));
    if (waits) {
      moves.awaitsDeferral(id);
      record(renewal, "RENEWAL_AWAITS_DEFERRAL", Map.of());
    }
    return waits;
  }

  /** The term ended: the certification lapses, unless something else has prolonged it since. */
  public void lapse(UUID id) {
    fees.expire(id);
    Renewal renewal =
        rows.locked(id)
            .expect(
                Set.of(
                    RenewalStatus.NOT_RENEWED,
                    RenewalStatus.REJECTED,
                    RenewalStatus.AWAITING_FEE,
                    RenewalStatus.AWAITING_DEFERRAL));
    Certification certification = certifications.get(renewal.certificationId());
    boolean ended = FiscalYear.of(certification.ends()).year() == renewal.applicationYear();
    boolean held = ended && holds.stream().anyMatch(hold -> hold.takesOver(certification));
    boolean stays = held || !ended;
    boolean decided =
        renewal.status() == RenewalStatus.NOT_RENEWED
            || renewal.reinstating() && renewal.status() == RenewalStatus.REJECTED;
    if (!stays || !decided) {
      RenewalStatus status = stays ? RenewalStatus.NOT_RENEWED : RenewalStatus.LAPSED;
      moves.decided(id, status, null, clock.instant());
    }
    if (stays || !certifications.lapse(certification.id())) {
      return;
    }
    record(renewal, "CERTIFICATION_LAPSED", Map.of("to", certification.ends()));
    events.publishEvent(new CertificationLapsed(id, renewal.memberId(), renewal.programme()));
  }

  /**
   * The application is given up (取りやめ).
   *
   * @return whether its certification now runs to the end of its term and lapses
   */
  public boolean end(UUID id, RenewalEnd cause) {
    Renewal renewal = rows.locked(id);
    boolean decided = renewal.status().isDecided() && cause != RenewalEnd.DEFERRED;
    RenewalStatus status =
        cause == RenewalEnd.DEFERRED ? RenewalStatus.DEFERRED : RenewalStatus.NOT_RENEWED;
    moves.ended(id, decided ? renewal.status() : status, cause, clock.instant());
    events.publishEvent(new RenewalEnded(id, renewal.memberId(), renewal.programme(), cause));
    return cause == RenewalEnd.WITHDRAWN;
  }

  private void record(Renewal renewal, String action, Map<String, ?> details) {
    audit.record(renewal.society(), renewal.id(), action, CurrentUser.system(), details);
  }
}
