package jp.koshin.deferral;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.audit.AuditTrail;
import jp.koshin.renewal.RenewalApproved;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.review.DecisionMade;
import jp.koshin.review.DecisionUndone;
import jp.koshin.shared.LostRace;
import jp.koshin.workflow.CaseKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears of decisions about petitions and of renewals, in their transactions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PetitionListener {

  private final PetitionRows rows;
  private final DeferralCourse deferrals;
  private final RenewalOutlook outlook;
  private final AuditTrail audit;

  PetitionListener(
      PetitionRows rows, DeferralCourse deferrals, RenewalOutlook outlook, AuditTrail audit) {
    this.rows = rows;
    this.deferrals = deferrals;
    this.outlook = outlook;
    this.audit = audit;
  }

  /** A renewal in hand ends the wait of its deferral. */
  @EventListener
  void on(RenewalApproved renewed) {
    UUID certification = outlook.target(renewed.caseId()).certificationId();
    deferrals.settle(certification, renewed.caseId());
  }

  /** A decision moves terms and deadlines on at once: it is final. */
  @EventListener
  void on(DecisionUndone undone) {
    if (kind(undone.kind()).isPresent()) {
      throw new LostRace("UNDO_TOO_LATE", undone.decision().caseId());
    }
  }

  @EventListener
  void on(DecisionMade made) {
    kind(made.kind()).ifPresent(kind -> record(kind, made));
  }

  private void record(PetitionKind kind, DecisionMade made) {
    Petition petition = rows.get(made.decision().caseId());
    String action =
        switch (made.decision().outcome()) {
          case APPROVE ->
              kind == PetitionKind.RESERVATION ? "BOARD_KEEPS" : "PETITION_STAGE_PASSED";
          case RETURN ->
              kind == PetitionKind.RESERVATION ? "BOARD_NOTIFIES_AGAIN" : "PETITION_RETURNED";
          case REJECT -> kind == PetitionKind.RESERVATION ? "BOARD_REVOKES" : "PETITION_REJECTED";
        };
    Map<String, Object> details = new HashMap<>();
    details.put("stage", made.decision().stage());
    if (made.decision().reason() != null) {
      details.put("reason", made.decision().reason());
    }
    audit.record(petition.society(), petition.id(), action, made.by(), details);
  }

  private static Optional<PetitionKind> kind(CaseKind kind) {
    return Arrays.stream(PetitionKind.values()).filter(k -> k.caseKind() == kind).findFirst();
  }
}
