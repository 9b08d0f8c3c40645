package jp.koshin.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant states about an activity, field by field as in the valuation; everything may
 * still be missing in a draft.
 *
 * @param date first day of the event
 * @param event a name or abbreviation, present or former
 * @param peerReviewed yes where nothing is said
 * @param related yes where nothing is said
 * @param credits what the applicant states (申請単位数), where the programme lets them
 * @param journal with volume, issue and pages; for the reviewer only
 */
@Embeddable
public record ClaimInput(
    @Enumerated(EnumType.STRING) @Nullable ActivityKind kind,
    @Column(name = "activity_date") @Nullable LocalDate date,
    @Nullable String event,
    @Nullable String title,
    @Enumerated(EnumType.STRING) @Nullable Authorship authorship,
    @Nullable Boolean peerReviewed,
    @Nullable Boolean related,
    @Enumerated(EnumType.STRING) @Nullable Course course,
    @Nullable String lecture,
    @Enumerated(EnumType.STRING) @Nullable Delivery delivery,
    @Column(name = "stated_credits") @Nullable BigDecimal credits,
    @Nullable Integer correctAnswers,
    @Nullable Boolean paid,
    @Nullable Integer minutes,
    @Nullable Integer requestedCredits,
    @Nullable Integer cases,
    @Nullable String journal) {

  public ClaimInput {
    peerReviewed = Objects.requireNonNullElse(peerReviewed, true);
    related = Objects.requireNonNullElse(related, true);
    credits = credits == null ? null : credits.stripTrailingZeros();
  }

  public static ClaimInput empty() {
    return ClaimFields.read(Map.of());
  }

  /** Attendance of an event. */
  public static ClaimInput attendance(String event, LocalDate date) {
    return ClaimFields.read(Map.of("kind", ActivityKind.ATTENDANCE, "date", date, "event", event));
  }

  /** The activity to value; empty until kind and date are there. */
  public Optional<Activity> activity(String id) {
    ActivityKind known = kind;
    LocalDate day = date;
    if (known == null || day == null) {
      return Optional.empty();
    }
    return Optional.of(
        Activity.of(id, known, day)
            .event(event)
            .title(title)
            .authorship(authorship)
            .peerReviewed(!Boolean.FALSE.equals(peerReviewed))
            .related(!Boolean.FALSE.equals(related))
            .course(course)
            .lecture(lecture)
            .delivery(delivery == null ? Delivery.ONSITE : delivery)
            .credits(credits)
            .correctAnswers(correctAnswers)
            .paid(paid)
            .minutes(minutes)
            .requestedCredits(requestedCredits)
            .cases(cases)
            .build());
  }

  /** All fields by their names, in order; null for one that is empty. */
  public Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("date", date);
    fields.put("event", event);
    fields.put("title", title);
    fields.put("authorship", authorship);
    fields.put("peerReviewed", peerReviewed);
    fields.put("related", related);
    fields.put("course", course);
    fields.put("lecture", lecture);
    fields.put("delivery", delivery);
    fields.put("credits", credits);
    fields.put("correctAnswers", correctAnswers);
    fields.put("paid", paid);
    fields.put("minutes", minutes);
    fields.put("requestedCredits", requestedCredits);
    fields.put("cases", cases);
    fields.put("journal", journal);
    return fields;
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
