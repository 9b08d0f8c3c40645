package jp.koshin.desk.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxNews;
import jp.koshin.inbox.InboxQuery;

/** How many tasks have come since the list was loaded. */
final class InboxWatch {

  /** A task is seen by others this long after it was made, at the latest. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final InboxNews news;
  private final CurrentUser user;
  private final Clock clock;
  private final Set<String> known = new HashSet<>();
  private InboxQuery query = InboxQuery.all(1);
  private Instant since = Instant.EPOCH;

  InboxWatch(InboxNews news, CurrentUser user, Clock clock) {
    this.news = news;
    this.user = user;
    this.clock = clock;
  }

  /** The list shows this query as it is now. */
  void begin(InboxQuery shown) {
    query = shown;
    since = clock.instant().minus(LATE);
    known.clear();
    known.addAll(news.arrived(user, query, since));
  }

  int arrived() {
    return (int)
        news.arrived(user, query, since).stream().filter(id -> !known.contains(id)).count();
  }
}
