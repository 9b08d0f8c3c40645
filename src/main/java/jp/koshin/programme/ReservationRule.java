package jp.koshin.programme;

/**
 * How a specialist short of credits at the end of the term is dealt with (資格の留保), in place of a
 * lapse.
 *
 * @param answerDays days in which the notice must be answered
 * @param keptYears years added to the deadline when the certification is kept
 * @param stage who decides whether it is kept or revoked
 */
public record ReservationRule(int answerDays, int keptYears, StageRule stage) {}
