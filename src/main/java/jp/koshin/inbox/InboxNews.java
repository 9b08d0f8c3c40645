package jp.koshin.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has changed since somebody looked: tasks that came, and how those seen stand now. */
@Service
@Transactional(readOnly = true)
public class InboxNews {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  InboxNews(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Ids of the tasks that the query finds and that were made at that instant or later; at most
   * {@link Inbox#COUNT_CAP}. A task is made some time before others see it: ask from a minute
   * earlier and leave out what was there.
   */
  public List<String> arrived(CurrentUser user, InboxQuery query, Instant since) {
    InboxSql sql = new InboxSql(user, query, clock.instant());
    return sql.arrived(since, Inbox.COUNT_CAP)
        .map(text -> jdbc.queryForList(text, String.class, sql.params()))
        .orElse(List.of());
  }

  /** Those of these tasks that are open and the user's to see, by id, as they stand now. */
  public Map<String, InboxTask> open(CurrentUser user, Collection<String> taskIds) {
    InboxSql sql = new InboxSql(user, InboxQuery.all(1), clock.instant());
    return sql
        .those(taskIds)
        .map(text -> jdbc.query(text, (row, n) -> InboxRows.task(row), sql.params()))
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(InboxTask::id, Function.identity()));
  }
}
