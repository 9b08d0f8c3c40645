package jp.koshin.renewal;

import java.util.Map;
import jp.koshin.audit.AuditTrail;
import jp.koshin.member.MemberEnded;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeePaid;
import jp.koshin.payment.Fees;
import jp.koshin.review.Ballots;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionMade;
import jp.koshin.review.DecisionUndone;
import jp.koshin.review.Verdict;
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
  private final Fees fees;
  private final Ballots ballots;
  private final RenewalEnds ends;
  private final Processes processes;
  private final AuditTrail audit;

  RenewalListener(
      RenewalRows rows,
      Fees fees,
      Ballots ballots,
      RenewalEnds ends,
      Processes processes,
      AuditTrail audit) {
    this.rows = rows;
    this.fees = fees;
    this.ballots = ballots;
    this.ends = ends;
    this.processes = processes;
    this.audit = audit;
  }

  /**
   * The process waits for all that is due. The lock comes first: a stage passed meanwhile has then
   * either seen the payment or left the process waiting.
   */
  @EventListener
  void on(FeePaid paid) {
    if (rows.findLocked(paid.caseId()).isPresent()
        && fees.ofCase(paid.caseId()).stream().allMatch(Fee::isPaid)
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
    Decision decision = made.decision();
    boolean voting = ballots.isVoted(renewal.id());
    Verdict.Way way = voting ? Verdict.Way.VOTE : Verdict.Way.of(decision);
    String reason = decision.reason() == null || voting ? "" : decision.reason();
    Map<String, Object> details = StageRecord.details(decision.stage(), reason);
    if (voting || way == Verdict.Way.PREVIOUS) {
      audit.recordInternal(
          renewal.society(), renewal.id(), StageRecord.action(way), made.by(), details);
    } else {
      audit.record(renewal.society(), renewal.id(), StageRecord.action(way), made.by(), details);
    }
  }

  /** What has ended or was decided meanwhile stays as it is. */
  @EventListener
  void on(MemberEnded event) {
    rows.ofMember(event.memberId(), null)
        .forEach(renewal -> ends.end(renewal.id(), RenewalEnd.MEMBER_LEFT, event.by()));
  }
}
