package jp.koshin.workflow;

import java.util.List;
import java.util.UUID;
import jp.koshin.shared.Refusal;

/** A module that owns cases and tells others about them. */
public interface CaseSource {

  boolean owns(UUID caseId);

  /** Called for owned cases only, also within the transaction that made the case. */
  CaseSummary summary(UUID caseId);

  /**
   * Why an owned case could not be approved as it stands, whoever approved it; empty when nothing
   * is known.
   */
  default List<Refusal> obstaclesToApproval(UUID caseId) {
    return List.of();
  }
}
