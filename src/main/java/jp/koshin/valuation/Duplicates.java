package jp.koshin.valuation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /**
   * What the ledger recorded stands as recorded; of what is only planned, the same activity earns
   * nothing more.
   */
  static void keepRecorded(
      List<ValuedActivity> activities, Map<String, RecordedValue> recorded, ReasonTexts texts) {
    Set<String> keys = new HashSet<>();
    for (ValuedActivity activity : activities) {
      RecordedValue value = recorded.get(activity.activity().id());
      if (value != null) {
        activity.record(value);
        keys.add(key(activity));
      }
    }
    for (ValuedActivity activity : activities) {
      boolean planned = !recorded.containsKey(activity.activity().id());
      if (planned && activity.earns() && keys.contains(key(activity))) {
        activity.lose(texts.reason(Codes.DUPLICATE, "", "", ""));
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
