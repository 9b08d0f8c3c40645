package jp.koshin.workflow;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables that several processes know, and their business key. */
public final class ProcessVariables {

  public static final ProcessVariable<String> PROGRAMME =
      new ProcessVariable<>("programme", String.class);
  public static final ProcessVariable<String> EDITION =
      new ProcessVariable<>("edition", String.class);

  /** The id of the review stage that the case stands in. */
  public static final ProcessVariable<String> STAGE = new ProcessVariable<>("stage", String.class);

  /** The role whose members decide the present stage; the candidate group of its user task. */
  public static final ProcessVariable<String> STAGE_ROLE =
      new ProcessVariable<>("stageRole", String.class);

  /**
   * What a reviewer decided: {@code APPROVE}, {@code RETURN} or {@code REJECT}; known until the
   * next wait state.
   */
  public static final ProcessVariable<String> OUTCOME =
      new ProcessVariable<>("outcome", String.class);

  /** Which way a case takes without a human: the values are the process's own. */
  public static final ProcessVariable<String> ROUTE = new ProcessVariable<>("route", String.class);

  /** When the stage's review is due, is reminded of, and is escalated. */
  public static final ProcessVariable<Date> REVIEW_DUE =
      new ProcessVariable<>("reviewDue", Date.class);

  public static final ProcessVariable<Date> REVIEW_REMINDER =
      new ProcessVariable<>("reviewReminder", Date.class);
  public static final ProcessVariable<Date> REVIEW_ESCALATION =
      new ProcessVariable<>("reviewEscalation", Date.class);

  /** When the applicant's correction is due, and is reminded of. */
  public static final ProcessVariable<Date> CORRECTION_DUE =
      new ProcessVariable<>("correctionDue", Date.class);

  public static final ProcessVariable<Date> CORRECTION_REMINDER =
      new ProcessVariable<>("correctionReminder", Date.class);

  private ProcessVariables() {}

  /** The id of the case: the business key. */
  public static UUID caseId(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }
}
