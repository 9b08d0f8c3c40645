package jp.koshin.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import jp.koshin.valuation.Activity;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant states about an activity, field by field as in the valuation; everything may still be
 * missing in a draft.
 *
 * @param date first day of the event
 * @param event a name or abbreviation, present or former
 * @param credits what the applicant states (申請単位数), where the programme lets them
 * @param journal with volume, issue and pages; for the reviewer only
 */
public record ClaimInput(
    @Nullable ActivityKind kind,
    @Nullable LocalDate date,
    @Nullable String event,
    @Nullable String title,
    @Nullable Authorship authorship,
    @Nullable Boolean peerReviewed,
    @Nullable Boolean related,
    @Nullable Course course,
    @Nullable String lecture,
    @Nullable Delivery delivery,
    @Nullable BigDecimal credits,
    @Nullable Integer correctAnswers,
    @Nullable Boolean paid,
    @Nullable Integer minutes,
    @Nullable Integer requestedCredits,
    @Nullable Integer cases,
    @Nullable String journal) {

  public static ClaimInput empty() {
    return new ClaimInput(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  /** Attendance of an event. */
  public static ClaimInput attendance(String event, LocalDate date) {
    return new ClaimInput(
        ActivityKind.ATTENDANCE, date, event, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null);
  }

  /** The activity to value; empty until kind and date are there. */
  public Optional<Activity> activity(String id) {
    throw new UnsupportedOperationException();
  }

  /** What a list shows: the event, else the title, else the lecture, else nothing. */
  public String label() {
    if (event != null) {
      return event;
    }
    if (title != null) {
      return title;
    }
    return lecture == null ? "" : lecture;
  }
}
