package jp.koshin.renewal;

import java.util.List;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the results of a body outside.
 *
 * @param line of the file, the heads being line 1
 * @param number of the application
 * @param taskId the open task that the line decides, or null
 * @param outcome null where the line names none that is known
 * @param recorded the same result was entered before: the line changes nothing
 * @param faults what is wrong with it, all at once
 */
public record ExternalResult(
    int line,
    String number,
    @Nullable String taskId,
    @Nullable DecisionOutcome outcome,
    @Nullable String reason,
    boolean recorded,
    List<Refusal> faults) {

  public ExternalResult {
    faults = List.copyOf(faults);
  }

  public boolean isNew() {
    return faults.isEmpty() && !recorded;
  }
}
