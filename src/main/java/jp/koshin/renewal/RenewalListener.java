package jp.koshin.renewal;

import java.util.HashMap;
import java.util.Map;
import jp.koshin.audit.AuditTrail;
import jp.koshin.payment.FeePaid;
import jp.koshin.review.DecisionMade;
import jp.koshin.review.DecisionUndone;
import jp.koshin.shared.LostRace;
import jp.koshin.workflow.CaseKind;
import jp.koshin.workflow.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears of payments and of decisions about renewals, in their transactions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RenewalListener {

  /** The message that a process waits for after its last stage. */
  static final String FEE_PAID = "fee_paid";

  private final RenewalRows rows;
  private final Processes processes;
  private final AuditTrail audit;

  RenewalListener(RenewalRows rows, Processes processes, AuditTrail audit) {
    this.rows = rows;
    this.processes = processes;
    this.audit = audit;
  }

  /**
   * The lock comes first: a stage passed meanwhile has then either seen the payment or left the
   * process waiting.
   */
  @EventListener
  void on(FeePaid paid) {
    if (rows.findLocked(paid.caseId()).isPresent()
        && processes.isWaitingFor(FEE_PAID, paid.caseId())) {
      processes.correlate(FEE_PAID, paid.caseId(), Map.of());
    }
  }

  /** A stage of a renewal moves term, card and fee on at once: its decision is final. */
  @EventListener
  void on(DecisionUndone undone) {
    if (undone.kind() == CaseKind.RENEWAL) {
      throw new LostRace("UNDO_TOO_LATE", undone.decision().caseId());
    }
  }

  @EventListener
  void on(DecisionMade made) {
    if (made.kind() != CaseKind.RENEWAL) {
      return;
    }
    Renewal renewal = rows.get(made.decision().caseId());
    String action =
        switch (made.decision().outcome()) {
          case APPROVE -> "RENEWAL_STAGE_PASSED";
          case RETURN -> "RENEWAL_RETURNED";
          case REJECT -> "RENEWAL_REJECTED";
        };
    Map<String, Object> details = new HashMap<>();
    details.put("stage", made.decision().stage());
    if (made.decision().reason() != null) {
      details.put("reason", made.decision().reason());
    }
    audit.record(renewal.society(), renewal.id(), action, made.by(), details);
  }
}
