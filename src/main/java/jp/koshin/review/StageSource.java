package jp.koshin.review;

import java.util.Optional;
import java.util.UUID;
import jp.koshin.workflow.CaseKind;

/** A module whose cases pass stages of their edition tells what a stage asks. */
public interface StageSource {

  /** Whether cases of a kind are the module's. */
  boolean covers(CaseKind kind);

  /** Empty for a case of another module, and for one that stands at no stage. */
  Optional<StageTerms> terms(UUID caseId);

  /**
   * The votes of several people have decided the present stage: the module records it in its own
   * words. A case of another module does not concern it.
   */
  void decidedByVotes(UUID caseId, Verdict verdict);
}
