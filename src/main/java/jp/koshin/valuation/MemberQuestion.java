package jp.koshin.valuation;

/** What can be asked of a member before a portfolio is valued. */
public enum MemberQuestion {
  CONSECUTIVE_RENEWALS,
  JMSB_EXAM_YEAR,
  DUES_PAID,
  TRAINING_FACILITY,
  CERTIFIED_SINCE,
  RENEWING_PARENT,
  EXAM_PASSED,
  DOCUMENTS
}
