package jp.koshin.review;

/** What a reviewer may decide. */
public enum DecisionOutcome {
  /** 承認. */
  APPROVE,
  /** 差戻し: back to the applicant for correction. */
  RETURN,
  /** 却下. */
  REJECT
}
