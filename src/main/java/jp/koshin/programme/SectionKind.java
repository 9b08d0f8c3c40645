package jp.koshin.programme;

/** What a section of an application consists of; a closed set. */
public enum SectionKind {
  /** Single fields, some of them filled from the roster. */
  FORM,
  /** Repeated rows of the same fields, with a smallest and a largest number. */
  LIST,
  /** Groups of boxes to tick, and single fields besides. */
  CHECKLIST,
  /** Files only. */
  UPLOAD,
  /** A list of patients: rows as in {@link #LIST}, sealed at rest, every reading recorded. */
  CASE_LIST,
  /** Filled by the society from the ledger of credits; nobody types here. */
  LEDGER,
  /** Statements to confirm. */
  DECLARATION,
  /** The written exam: passed, applied for, or still to be applied for. */
  EXAM;

  /** Whether its answers hold patients' data. */
  public boolean isSealed() {
    return this == CASE_LIST;
  }

  /** Whether it has repeated rows. */
  public boolean hasRows() {
    return this == LIST || this == CASE_LIST;
  }

  /** Whether the applicant writes anything into it. */
  public boolean isAnswered() {
    return this != LEDGER && this != EXAM;
  }
}
