package jp.koshin.deferral;

import java.util.Map;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.review.Verdict;
import org.springframework.stereotype.Component;

/** How the decision of a stage stands in the record of a petition. */
@Component
class PetitionRecord {

  private final AuditTrail audit;

  PetitionRecord(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * A single vote, and a way inside the review, are not public.
   *
   * @param reason the words of the decision; empty without any
   */
  void stage(Petition petition, Verdict.Way way, String stage, String reason, CurrentUser by) {
    String action = petition.kind() == PetitionKind.RESERVATION ? ofBoard(way) : ofStage(way);
    Map<String, Object> details =
        reason.isEmpty() ? Map.of("stage", stage) : Map.of("stage", stage, "reason", reason);
    switch (way) {
      case VOTE, TIE, PREVIOUS ->
          audit.recordInternal(petition.society(), petition.id(), action, by, details);
      default -> audit.record(petition.society(), petition.id(), action, by, details);
    }
  }

  private static String ofStage(Verdict.Way way) {
    return switch (way) {
      case APPROVE -> "PETITION_STAGE_PASSED";
      case RETURN -> "PETITION_RETURNED";
      case REJECT -> "PETITION_REJECTED";
      case PREVIOUS -> "PETITION_SENT_BACK";
      case VOTE, TIE -> "PETITION_VOTED";
    };
  }

  private static String ofBoard(Verdict.Way way) {
    return switch (way) {
      case APPROVE -> "BOARD_KEEPS";
      case RETURN -> "BOARD_NOTIFIES_AGAIN";
      case REJECT -> "BOARD_REVOKES";
      case PREVIOUS -> "PETITION_SENT_BACK";
      case VOTE, TIE -> "PETITION_VOTED";
    };
  }
}
