package jp.koshin.valuation;

import jp.koshin.programme.ActivityKind;

/** What makes two activities the same one (同一の活動). */
final class Identity {

  private Identity() {}

  /**
   * The key of an activity, without its date: an event by its catalogue row or name, however it
   * came; a work by title and event; a lecture by its name alone; anything else is only itself.
   */
  static String of(Activity activity, CatalogueIndex.Match match) {
    ActivityKind kind = activity.kind();
    if (kind.namesEvent()) {
      return "EVENT:" + event(match);
    }
    if (kind.isWork()) {
      return kind + ":" + Names.plain(activity.title()) + ":" + event(match);
    }
    if (isLecture(activity)) {
      return "LECTURE:" + Names.key(activity.lecture());
    }
    return kind + ":" + activity.id();
  }

  /** Whether it is a lecture that was heard or given, known by its name. */
  static boolean isLecture(Activity activity) {
    return (activity.kind() == ActivityKind.COURSE || activity.kind() == ActivityKind.LECTURE)
        && !Names.key(activity.lecture()).isEmpty();
  }

  /** The key within a portfolio: the date belongs to it, but for a lecture. */
  static String within(Activity activity, String identity) {
    return isLecture(activity) ? identity : identity + ":" + activity.date();
  }

  private static String event(CatalogueIndex.Match match) {
    CatalogueRow row = match.row();
    return row == null ? match.key() : "#" + row.id();
  }
}
