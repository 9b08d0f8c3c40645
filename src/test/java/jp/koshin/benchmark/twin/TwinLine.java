package jp.koshin.benchmark.twin;

import java.util.Set;
import java.util.TreeSet;
import jp.koshin.valuation.Activity;
import org.jspecify.annotations.Nullable;

/** An activity while it is valued. */
final class TwinLine {

  final Activity activity;
  final TwinCatalogue.Found event;
  final Set<String> reasons = new TreeSet<>();
  boolean stands = true;
  long credits;
  @Nullable String category;

  TwinLine(Activity activity, TwinCatalogue.Found event) {
    this.activity = activity;
    this.event = event;
  }

  /** Takes the credits, for a reason. */
  void refuse(String reason) {
    stands = false;
    reasons.add(reason);
  }

  void earn(String into, long hundredths) {
    category = into;
    credits = hundredths;
  }

  /** Earns nothing in its category, for a reason. */
  void nothing(String into, String reason) {
    category = into;
    credits = 0;
    reasons.add(reason);
  }

  /** Earns what the applicant or the record says, 1 unless said. */
  void stated(String into) {
    earn(into, registered());
    if (stands) {
      reasons.add("STATED");
    }
  }

  /** What a course is registered with. */
  long registered() {
    return activity.credits() == null
        ? Twin.CREDIT
        : activity.credits().movePointRight(2).longValueExact();
  }

  /** Earns what the row of the event prints. */
  void printed(String into) {
    TwinCatalogue.Row row = event.row();
    if (row == null) {
      nothing(into, "NOT_IN_CATALOGUE");
      return;
    }
    if (event.ambiguous()) {
      reasons.add("AMBIGUOUS_NAME");
    }
    if (row.credits() == TwinCatalogue.NOT_PRINTED) {
      nothing(into, "NO_CREDIT_LISTED");
    } else {
      earn(into, row.credits());
    }
  }

  boolean isNamed() {
    return activity.event() != null && !activity.event().isBlank();
  }

  boolean isEvent(String name) {
    return event.row() != null && event.row().name().equals(name);
  }

  int minutes() {
    return activity.minutes() == null ? 0 : activity.minutes();
  }
}
