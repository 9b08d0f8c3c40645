package jp.koshin.review;

import jp.koshin.programme.ReturnTo;

/**
 * What the votes of a stage amount to.
 *
 * @param reason the words of those who decided it so, one a line; empty without any
 * @param votes how many were given
 */
public record Verdict(Way way, String reason, int votes) {

  /** The way a case takes after a vote. */
  public enum Way {
    /** More people have to vote. */
    VOTE,
    /** The votes are even: the chair (委員長) decides. */
    TIE,
    APPROVE,
    /** Back to the applicant. */
    RETURN,
    /** One stage back. */
    PREVIOUS,
    REJECT;

    /** The way that one decision asks for. */
    public static Way of(Decision decision) {
      return switch (decision.outcome()) {
        case APPROVE -> APPROVE;
        case REJECT -> REJECT;
        case RETURN -> decision.returnTo() == ReturnTo.PREVIOUS ? PREVIOUS : RETURN;
      };
    }
  }
}
