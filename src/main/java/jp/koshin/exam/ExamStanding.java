package jp.koshin.exam;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands with the written exam for the renewal of one year.
 *
 * @param passed passed in that year or the year before
 * @param applied applied for in that year
 * @param failed taken in that year and not passed
 * @param lastTaken day of the last exam known of these two years, or null
 */
public record ExamStanding(
    boolean passed, boolean applied, boolean failed, @Nullable LocalDate lastTaken) {

  /** The one word for it. */
  public enum State {
    PASSED,
    FAILED,
    APPLIED,
    NONE
  }

  public State state() {
    if (passed) {
      return State.PASSED;
    }
    return failed ? State.FAILED : applied ? State.APPLIED : State.NONE;
  }
}
