package jp.koshin.programme;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a rule to some members.
 *
 * @param fact what is looked at; a member without it does not fulfil the condition
 * @param atLeast the smallest figure that fulfils it, or null
 * @param below the smallest figure that no longer fulfils it, or null
 */
public record Condition(Fact fact, @Nullable Integer atLeast, @Nullable Integer below) {

  public enum Fact {
    /** Renewals in a row already made. */
    CONSECUTIVE_RENEWALS,
    /** Fiscal year in which the exam of the national board was passed. */
    JMSB_EXAM_YEAR
  }

  /** Whether a figure fulfils it; null is a figure that is not known. */
  public boolean holds(@Nullable Integer figure) {
    return figure != null
        && (atLeast == null || figure >= atLeast)
        && (below == null || figure < below);
  }
}
