package jp.koshin.renewal;

import java.util.Map;
import jp.koshin.review.Verdict;

/** How the decision of a stage stands in the record of a case. */
final class StageRecord {

  private StageRecord() {}

  static String action(Verdict.Way way) {
    return switch (way) {
      case APPROVE -> "RENEWAL_STAGE_PASSED";
      case RETURN -> "RENEWAL_RETURNED";
      case PREVIOUS -> "RENEWAL_SENT_BACK";
      case REJECT -> "RENEWAL_REJECTED";
      case VOTE, TIE -> "RENEWAL_VOTED";
    };
  }

  static Map<String, Object> details(String stage, String reason) {
    return reason.isEmpty() ? Map.of("stage", stage) : Map.of("stage", stage, "reason", reason);
  }
}
