package jp.koshin.payment;

import java.time.Clock;
import java.util.Map;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.Tokyo;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books money on a fee; both are locked by the caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RemittanceBooking {

  private final RemittanceRows rows;
  private final Fees fees;
  private final AuditTrail audit;
  private final Clock clock;

  RemittanceBooking(RemittanceRows rows, Fees fees, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.fees = fees;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Counts the money for the fee, which is paid as soon as the whole amount is there. What is too
   * much, or comes for a fee paid already, is left to be settled. A fee that the secretariat found
   * paid by hand takes the line that tells of it.
   */
  void book(Remittance money, Fee fee, CurrentUser by) {
    int total = rows.received(fee.id()) + money.amount();
    boolean tooMuch = total > fee.amount() || (fee.isPaid() && fee.confirmedBy() == null);
    rows.set(money.id(), tooMuch ? "EXCESS" : "MATCHED", fee.id(), null, by, clock.instant());
    audit.recordInternal(
        fee.society(), fee.caseId(), "REMITTANCE_ASSIGNED", by, details(money, fee));
    if (fee.isDue() && total >= fee.amount()) {
      fees.settle(fee, money.source().method(), Tokyo.startOf(money.bookedOn()), by);
    }
  }

  /** What came in part for a fee that is then paid by a gateway is too much. */
  @EventListener
  void on(FeePaid paid) {
    if (fees.get(paid.feeId()).confirmedBy() == null) {
      rows.setExcess(paid.feeId());
    }
  }

  private static Map<String, Object> details(Remittance money, Fee fee) {
    return Map.of(
        "reference", fee.reference(),
        "amount", money.amount(),
        "bookedOn", money.bookedOn(),
        "payer", money.payer());
  }
}
