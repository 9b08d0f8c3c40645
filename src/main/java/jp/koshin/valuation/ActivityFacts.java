package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the decision tables see it: every field present, a missing one at its weakest.
 * Public only because the compiled tables live in a package of their own.
 */
public final class ActivityFacts {

  private final Activity activity;
  private final CatalogueIndex.Match match;
  private final int consecutiveRenewals;
  private @Nullable String fired;
  private final List<String> failed = new ArrayList<>(2);

  ActivityFacts(Activity activity, CatalogueIndex.Match match, MemberFacts member) {
    this.activity = activity;
    this.match = match;
    this.consecutiveRenewals = member.consecutiveRenewals();
  }

  public String getKind() {
    return activity.kind().name();
  }

  /** {@code LISTED} in the catalogue, {@code UNLISTED}, or {@code NONE} when no event is named. */
  public String getEvent() {
    if (match.row() != null) {
      return "LISTED";
    }
    return activity.event() == null || activity.event().isBlank() ? "NONE" : "UNLISTED";
  }

  public Set<String> getRowTags() {
    CatalogueRow row = match.row();
    return row == null ? Set.of() : row.tags();
  }

  public String getAuthorship() {
    Authorship authorship = activity.authorship();
    return (authorship == null ? Authorship.OTHER : authorship).name();
  }

  public boolean isPeerReviewed() {
    return activity.peerReviewed();
  }

  public boolean isRelated() {
    return activity.related();
  }

  public String getCourse() {
    Course course = activity.course();
    return course == null ? "" : course.name();
  }

  public String getDelivery() {
    return activity.delivery().name();
  }

  public boolean isPaid() {
    return Boolean.TRUE.equals(activity.paid());
  }

  public int getCorrectAnswers() {
    return orZero(activity.correctAnswers());
  }

  public int getMinutes() {
    return orZero(activity.minutes());
  }

  public int getConsecutiveRenewals() {
    return consecutiveRenewals;
  }

  /** A row of {@code values.csv} fits; rows fire from the top, the first one stands. */
  public void fire(String rule) {
    if (fired == null) {
      fired = rule;
    }
  }

  /** A row of {@code checks.csv} fits. */
  public void fail(String rule) {
    failed.add(rule);
  }

  Activity activity() {
    return activity;
  }

  CatalogueIndex.Match match() {
    return match;
  }

  @Nullable String fired() {
    return fired;
  }

  List<String> failed() {
    return failed;
  }

  private static int orZero(@Nullable Integer figure) {
    return figure == null ? 0 : figure;
  }
}
