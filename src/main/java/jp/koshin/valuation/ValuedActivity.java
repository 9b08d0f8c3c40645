package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/** An activity on its way through one valuation. */
final class ValuedActivity {

  private final Activity activity;
  private final CatalogueIndex.Match match;
  private final @Nullable TableRow row;
  private final List<TableRow> failed;
  private final String identity;
  private final List<Reason> reasons = new ArrayList<>(2);
  private BigDecimal credits = BigDecimal.ZERO;
  private @Nullable String recordedCategory;

  ValuedActivity(
      Activity activity,
      CatalogueIndex.Match match,
      @Nullable TableRow row,
      List<TableRow> failed) {
    this.activity = activity;
    this.match = match;
    this.row = row;
    this.failed = failed;
    this.identity = Identity.of(activity, match);
  }

  Activity activity() {
    return activity;
  }

  CatalogueIndex.Match match() {
    return match;
  }

  /** The row that values it; null where the programme does not credit the kind. */
  @Nullable TableRow row() {
    return row;
  }

  /** The checks it does not pass. */
  List<TableRow> failed() {
    return failed;
  }

  String identity() {
    return identity;
  }

  BigDecimal credits() {
    return credits;
  }

  boolean earns() {
    return credits.signum() > 0;
  }

  void earn(BigDecimal value) {
    credits = value;
  }

  /** What the ledger says stands, whatever the tables would say now. */
  void record(RecordedValue recorded) {
    recordedCategory = recorded.category();
    credits = recorded.credits();
  }

  /** It earns nothing, for one more reason; what gave it a value no longer explains anything. */
  void lose(Reason reason) {
    credits = BigDecimal.ZERO;
    reasons.removeIf(r -> r.code().equals(Codes.CATALOGUE) || r.code().equals(Codes.STATED));
    reasons.add(reason);
  }

  void add(Reason reason) {
    reasons.add(reason);
  }

  List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  @Nullable String category() {
    if (recordedCategory != null) {
      return recordedCategory;
    }
    return row == null || row.category().isEmpty() ? null : row.category();
  }

  Credits shownCredits() {
    return new Credits(credits);
  }

  /**
   * What requirements know it by: the tags of its table row, of its catalogue row, and {@code
   * COURSE_} with the subject of a course.
   */
  Set<String> tags() {
    Set<String> tags = new HashSet<>(row == null ? Set.of() : row.tags());
    Course course = activity.course();
    if (course != null && hasSubject()) {
      tags.add("COURSE_" + course);
    }
    CatalogueRow event = match.row();
    if (event != null && activity.kind().namesEvent()) {
      tags.addAll(event.tags());
    }
    return tags;
  }

  private boolean hasSubject() {
    return activity.kind() == ActivityKind.COURSE || activity.kind() == ActivityKind.LECTURE;
  }
}
