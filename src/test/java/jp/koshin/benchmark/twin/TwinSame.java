package jp.koshin.benchmark.twin;

import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Activity;
import org.jspecify.annotations.Nullable;

/** Which activities are one and the same. */
final class TwinSame {

  private TwinSame() {}

  /** Equal for the same activities; null for one that is like no other. */
  static @Nullable String key(TwinLine line) {
    Activity activity = line.activity;
    if (isLecture(activity)) {
      return "lecture " + TwinNames.proper(activity.lecture());
    }
    return switch (activity.kind()) {
      case ATTENDANCE, SEMINAR -> "event " + activity.date() + event(line);
      case PAPER, PRESENTATION ->
          activity.kind()
              + " "
              + activity.date()
              + " "
              + TwinNames.folded(activity.title())
              + event(line);
      default -> null;
    };
  }

  static boolean isLecture(Activity activity) {
    return (activity.kind() == ActivityKind.COURSE || activity.kind() == ActivityKind.LECTURE)
        && !TwinNames.proper(activity.lecture()).isEmpty();
  }

  /** Who lectures does not count as a listener; otherwise the one that earns more stands. */
  static boolean isBetter(TwinLine later, TwinLine first) {
    boolean laterGiven = later.activity.kind() == ActivityKind.LECTURE;
    boolean firstGiven = first.activity.kind() == ActivityKind.LECTURE;
    return laterGiven == firstGiven ? later.credits > first.credits : laterGiven;
  }

  private static String event(TwinLine line) {
    TwinCatalogue.Row row = line.event.row();
    return row == null
        ? " named " + TwinNames.proper(line.activity.event())
        : " row " + row.number();
  }
}
