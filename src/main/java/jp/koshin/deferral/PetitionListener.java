package jp.koshin.deferral;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.renewal.RenewalApproved;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.review.Ballots;
import jp.koshin.review.DecisionMade;
import jp.koshin.review.DecisionUndone;
import jp.koshin.review.Verdict;
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
  private final Ballots ballots;
  private final PetitionRecord records;

  PetitionListener(
      PetitionRows rows,
      DeferralCourse deferrals,
      RenewalOutlook outlook,
      Ballots ballots,
      PetitionRecord records) {
    this.rows = rows;
    this.deferrals = deferrals;
    this.outlook = outlook;
    this.ballots = ballots;
    this.records = records;
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
    if (kind(made.kind()).isPresent()) {
      record(made);
    }
  }

  private void record(DecisionMade made) {
    Petition petition = rows.get(made.decision().caseId());
    boolean voting = ballots.isVoted(petition.id());
    Verdict.Way way = voting ? Verdict.Way.VOTE : Verdict.Way.of(made.decision());
    String reason = made.decision().reason() == null || voting ? "" : made.decision().reason();
    records.stage(petition, way, made.decision().stage(), reason, made.by());
  }

  private static Optional<PetitionKind> kind(CaseKind kind) {
    return Arrays.stream(PetitionKind.values()).filter(k -> k.caseKind() == kind).findFirst();
  }
}
