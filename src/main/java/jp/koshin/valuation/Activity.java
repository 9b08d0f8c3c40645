package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.koshin.programme.ActivityKind;
import org.jspecify.annotations.Nullable;

/**
 * One activity to be valued; a missing field means the weakest value.
 *
 * @param id unique in its request
 * @param date first day of the event, or the day of publication
 * @param event name or abbreviation, present or former
 * @param title tells works apart, nothing else
 * @param related the content belongs to the programme's field
 * @param lecture identity of a lecture, so that the same one counts once
 * @param credits what the applicant or the society's record states, above 0; ignored where a table
 *     gives the value
 * @param correctAnswers of an e-learning quiz, 0 to 5
 * @param minutes length of a lecture or talk
 * @param requestedCredits 1 or 2, for activities that say so themselves
 * @param cases number of clinical cases
 */
public record Activity(
    String id,
    ActivityKind kind,
    LocalDate date,
    @Nullable String event,
    @Nullable String title,
    @Nullable Authorship authorship,
    boolean peerReviewed,
    boolean related,
    @Nullable Course course,
    @Nullable String lecture,
    Delivery delivery,
    @Nullable BigDecimal credits,
    @Nullable Integer correctAnswers,
    @Nullable Boolean paid,
    @Nullable Integer minutes,
    @Nullable Integer requestedCredits,
    @Nullable Integer cases) {

  /** Starts an activity with nothing but what every kind needs. */
  public static ActivityBuilder of(String id, ActivityKind kind, LocalDate date) {
    return new ActivityBuilder(id, kind, date);
  }

  /** The same under another id. */
  public Activity withId(String other) {
    return new Activity(
        other,
        kind,
        date,
        event,
        title,
        authorship,
        peerReviewed,
        related,
        course,
        lecture,
        delivery,
        credits,
        correctAnswers,
        paid,
        minutes,
        requestedCredits,
        cases);
  }

  /** The attendance of an event, such as a scan at the venue. */
  public static Activity attendance(String id, LocalDate date, String event) {
    return of(id, ActivityKind.ATTENDANCE, date).event(event).build();
  }
}
