package jp.koshin.programme;

import org.jspecify.annotations.Nullable;

/**
 * A step of handing an application in.
 *
 * @param kind what completes it
 * @param name as printed, such as {@code STEP 1：審査申請書作成}
 */
public record StepRule(String id, Kind kind, LocalizedText name, @Nullable LocalizedText hint) {

  /** What completes a step. */
  public enum Kind {
    /** Every section is registered. */
    DOCUMENTS,
    /** The fee is paid. */
    FEE,
    /** The application is handed in. */
    SUBMISSION
  }
}
