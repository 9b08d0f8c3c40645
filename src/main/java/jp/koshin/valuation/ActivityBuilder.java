package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.koshin.programme.ActivityKind;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Activity} field by field; what is not set keeps the contract's default. */
public final class ActivityBuilder {

  private final String id;
  private final ActivityKind kind;
  private final LocalDate date;
  private @Nullable String event;
  private @Nullable String title;
  private @Nullable Authorship authorship;
  private boolean peerReviewed = true;
  private boolean related = true;
  private @Nullable Course course;
  private @Nullable String lecture;
  private Delivery delivery = Delivery.ONSITE;
  private @Nullable BigDecimal credits;
  private @Nullable Integer correctAnswers;
  private @Nullable Boolean paid;
  private @Nullable Integer minutes;
  private @Nullable Integer requestedCredits;
  private @Nullable Integer cases;

  ActivityBuilder(String id, ActivityKind kind, LocalDate date) {
    this.id = id;
    this.kind = kind;
    this.date = date;
  }

  public ActivityBuilder event(@Nullable String value) {
    event = value;
    return this;
  }

  public ActivityBuilder title(@Nullable String value) {
    title = value;
    return this;
  }

  public ActivityBuilder authorship(@Nullable Authorship value) {
    authorship = value;
    return this;
  }

  public ActivityBuilder peerReviewed(boolean value) {
    peerReviewed = value;
    return this;
  }

  public ActivityBuilder related(boolean value) {
    related = value;
    return this;
  }

  public ActivityBuilder course(@Nullable Course value) {
    course = value;
    return this;
  }

  public ActivityBuilder lecture(@Nullable String value) {
    lecture = value;
    return this;
  }

  public ActivityBuilder delivery(Delivery value) {
    delivery = value;
    return this;
  }

  public ActivityBuilder credits(@Nullable BigDecimal value) {
    credits = value;
    return this;
  }

  public ActivityBuilder correctAnswers(@Nullable Integer value) {
    correctAnswers = value;
    return this;
  }

  public ActivityBuilder paid(@Nullable Boolean value) {
    paid = value;
    return this;
  }

  public ActivityBuilder minutes(@Nullable Integer value) {
    minutes = value;
    return this;
  }

  public ActivityBuilder requestedCredits(@Nullable Integer value) {
    requestedCredits = value;
    return this;
  }

  public ActivityBuilder cases(@Nullable Integer value) {
    cases = value;
    return this;
  }

  public Activity build() {
    return new Activity(
        id,
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
}
