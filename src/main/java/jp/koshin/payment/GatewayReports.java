package jp.koshin.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.Tokyo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies what a gateway reports, each event once. */
@Service
@Transactional
class GatewayReports {

  enum Answer {
    APPLIED,
    SEEN_BEFORE,
    UNKNOWN_REFERENCE,
    AMOUNT_MISMATCH,
    NOT_DUE
  }

  private final FeeRows rows;
  private final RemittanceRows remittances;
  private final Fees fees;
  private final AuditTrail audit;
  private final Clock clock;

  GatewayReports(
      FeeRows rows, RemittanceRows remittances, Fees fees, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.remittances = remittances;
    this.fees = fees;
    this.audit = audit;
    this.clock = clock;
  }

  /** The fee is locked first: two deliveries of one event come one after the other. */
  Answer apply(GatewayReport report) {
    Optional<Fee> found = rows.lockedByReference(report.reference());
    if (found.isEmpty()) {
      return Answer.UNKNOWN_REFERENCE;
    }
    Fee fee = found.get();
    if (!rows.take(report.eventId(), fee.id(), clock.instant())) {
      return Answer.SEEN_BEFORE;
    }
    if (fee.amount() != report.amount()) {
      note(fee, "FEE_AMOUNT_MISMATCH", report);
      keep(fee, report);
      return Answer.AMOUNT_MISMATCH;
    }
    return report.type() == GatewayReport.Type.PAID ? paid(fee, report) : notPaid(fee, report);
  }

  /**
   * Money for a fee that is no longer due is put among what the secretariat has to settle with the
   * member.
   */
  private Answer paid(Fee fee, GatewayReport report) {
    if (!fee.isDue()) {
      note(fee, "FEE_PAID_AGAIN", report);
      keep(fee, report);
      return Answer.NOT_DUE;
    }
    fees.settle(fee, report.method(), clock.instant(), CurrentUser.system());
    return Answer.APPLIED;
  }

  private Answer notPaid(Fee fee, GatewayReport report) {
    if (fee.status() == FeeStatus.PENDING && fee.method() == report.method()) {
      rows.setStatus(fee.id(), FeeStatus.UNPAID, null);
    }
    return Answer.APPLIED;
  }

  private void keep(Fee fee, GatewayReport report) {
    if (report.type() == GatewayReport.Type.PAID && report.amount() > 0) {
      Instant now = clock.instant();
      remittances.insertReported(fee.society(), report, Tokyo.dateOf(now), now);
    }
  }

  private void note(Fee fee, String action, GatewayReport report) {
    audit.recordInternal(
        fee.society(),
        fee.caseId(),
        action,
        CurrentUser.system(),
        Map.of(
            "event", report.eventId(),
            "reference", report.reference(),
            "amount", report.amount()));
  }
}
