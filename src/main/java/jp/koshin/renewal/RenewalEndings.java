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
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
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
  private final Fees fees;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RenewalEndings(
      RenewalRows rows,
      RenewalMoves moves,
      Certifications certifications,
      Programmes programmes,
      Fees fees,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.moves = moves;
    this.certifications = certifications;
    this.programmes = programmes;
    this.fees = fees;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The last stage is passed and nothing is left to pay: the next term and its card. */
  public void approve(UUID id) {
    Renewal renewal =
        rows.locked(id)
            .expect(
                Set.of(
                    RenewalStatus.SUBMITTED, RenewalStatus.IN_REVIEW, RenewalStatus.AWAITING_FEE));
    int years = programmes.edition(renewal.programme(), renewal.edition()).termYears();
    Certification extended = certifications.extend(renewal.certificationId(), id, years);
    moves.decided(id, RenewalStatus.APPROVED, null, clock.instant());
    record(
        renewal,
        "RENEWAL_APPROVED",
        Map.of("from", extended.term().from(), "to", extended.term().to()));
    record(renewal, "CARD_ISSUED", Map.of("validUntil", extended.term().to()));
    events.publishEvent(new RenewalApproved(id, renewal.memberId(), renewal.programme()));
  }

  /** The term ended: the certification lapses, unless something else has prolonged it since. */
  public void lapse(UUID id) {
    fees.expire(id);
    Renewal renewal =
        rows.locked(id)
            .expect(
                Set.of(
                    RenewalStatus.NOT_RENEWED, RenewalStatus.REJECTED, RenewalStatus.AWAITING_FEE));
    moves.decided(id, RenewalStatus.LAPSED, null, clock.instant());
    Certification certification = certifications.get(renewal.certificationId());
    if (FiscalYear.of(certification.term().to()).year() != renewal.applicationYear()) {
      return;
    }
    certifications.lapse(certification.id());
    record(renewal, "CERTIFICATION_LAPSED", Map.of("to", certification.term().to()));
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
