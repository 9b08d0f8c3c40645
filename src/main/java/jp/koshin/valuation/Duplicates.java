package jp.koshin.valuation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.ActivityKind;

/**
 * Of activities that are the same, the one that earns more stands, the earlier on a tie; of a
 * lecture given and heard, the one given. What earns nothing by itself displaces nothing.
 */
final class Duplicates {

  /** Later entries of a list lose ties, because only a greater one replaces what was found. */
  private static final Comparator<ValuedActivity> STRENGTH =
      Comparator.comparing(Duplicates::wasGiven).thenComparing(ValuedActivity::credits);

  private Duplicates() {}

  static void settle(List<ValuedActivity> activities, ReasonTexts texts) {
    Map<String, ValuedActivity> standing = new HashMap<>();
    for (ValuedActivity activity : activities) {
      if (activity.earns()) {
        standing.merge(key(activity), activity, Duplicates::stronger);
      }
    }
    for (ValuedActivity activity : activities) {
      ValuedActivity stands = standing.get(key(activity));
      if (activity.row() != null && stands != null && stands != activity) {
        boolean lecture = Identity.isLecture(activity.activity());
        activity.lose(
            texts.reason(
                lecture ? Codes.SAME_LECTURE : Codes.DUPLICATE, "", stands.activity().id(), ""));
      }
    }
  }

  private static ValuedActivity stronger(ValuedActivity first, ValuedActivity later) {
    return STRENGTH.compare(later, first) > 0 ? later : first;
  }

  private static boolean wasGiven(ValuedActivity activity) {
    return activity.activity().kind() == ActivityKind.LECTURE;
  }

  private static String key(ValuedActivity activity) {
    return Identity.within(activity.activity(), activity.identity());
  }
}
