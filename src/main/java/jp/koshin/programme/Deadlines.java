package jp.koshin.programme;

/**
 * Days that timers wait for.
 *
 * @param correctionDays for the applicant to correct a returned case (差戻し)
 * @param correctionReminderDays days before the end of correction at which the applicant is
 *     reminded
 * @param reviewDueDays for the reviewer, from the day the task opened
 * @param reviewReminderDays days before the review is due at which the reviewer is reminded
 * @param reviewEscalationDays days after the review was due at which it is escalated; 0 at that
 *     instant
 */
public record Deadlines(
    int correctionDays,
    int correctionReminderDays,
    int reviewDueDays,
    int reviewReminderDays,
    int reviewEscalationDays) {}
