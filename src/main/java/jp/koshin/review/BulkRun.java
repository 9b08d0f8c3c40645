package jp.koshin.review;

import java.util.List;
import java.util.UUID;
import jp.koshin.shared.Refusal;

/**
 * How far one answer to many tasks has come.
 *
 * @param total number of tasks
 * @param done how many were decided
 * @param left those that were not, in order, each with its reasons
 * @param finished nothing is waiting any more
 */
public record BulkRun(
    UUID id, DecisionOutcome outcome, int total, int done, List<Left> left, boolean finished) {

  /** A task that still needs somebody's eyes. */
  public record Left(
      String taskId, UUID caseId, String caseNumber, String memberName, List<Refusal> reasons) {}

  /** How many have been gone through. */
  public int seen() {
    return done + left.size();
  }
}
