package jp.koshin.workflow;

import java.util.UUID;

/** A module that owns cases and tells others about them. */
public interface CaseSource {

  boolean owns(UUID caseId);

  /** Called for owned cases only, also within the transaction that made the case. */
  CaseSummary summary(UUID caseId);
}
