package jp.koshin.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;

/**
 * The SQL of one query: for each of the user's queues the first rows in order from an index, then
 * those merged. One condition over all queues would have to sort them whole. Rare words are found
 * by the index of trigrams first. Common ones are looked for in the first rows of a queue as they
 * are read in order; where that does not find enough, the index finds the queue's rows, because
 * reading until they are met could mean reading the whole queue.
 */
final class InboxSql {

  private final CurrentUser user;
  private final InboxQuery query;
  private final InboxConditions conditions;
  private int reading;

  InboxSql(CurrentUser user, InboxQuery query, Instant now) {
    this.user = user;
    this.query = query;
    conditions = new InboxConditions(user, query, now);
  }

  /** The patterns that a row must match, none where no text is looked for. */
  List<String> patterns() {
    return conditions.patterns();
  }

  /**
   * So many rows of a queue are read in order for the words before the index of trigrams is asked;
   * 0 asks it at once.
   */
  InboxSql reading(int rows) {
    reading = rows;
    return this;
  }

  Object[] params() {
    return conditions.params();
  }

  /**
   * One row more than a page, to know whether another follows; empty where the user has no queue.
   */
  Optional<String> page() {
    Optional<Cursor> cursor =
        Optional.ofNullable(query.after()).map(text -> Cursor.parse(text, query.sort()));
    return merged(InboxRows.COLUMNS, cursor, query.size() + 1, " order by " + conditions.order());
  }

  /** How many, up to one more than the cap. */
  Optional<String> count(int cap) {
    return merged("1", Optional.empty(), cap + 1, "")
        .map(sql -> "select count(*) from (" + sql + ") found");
  }

  /** The ids of what was made at an instant or later, at most so many. */
  Optional<String> arrived(Instant since, int most) {
    conditions.madeSince(since);
    return merged("id", Optional.empty(), most, "");
  }

  /** One task, as far as it is in a queue of the user. */
  Optional<String> one(String taskId) {
    return mine("id = ?", taskId);
  }

  /** Several tasks, as far as they are in a queue of the user. */
  Optional<String> those(Collection<String> taskIds) {
    return mine("id = any (?)", taskIds.toArray(String[]::new));
  }

  private Optional<String> mine(String which, Object ids) {
    List<InboxQueue> queues = InboxQueue.of(user);
    if (queues.isEmpty()) {
      return Optional.empty();
    }
    conditions.with(ids);
    conditions.with(user.society());
    String mine =
        queues.stream()
            .map(queue -> "role = ?" + bound(queue))
            .collect(Collectors.joining(" or ", "(", ")"));
    return Optional.of(
        "select "
            + InboxRows.COLUMNS
            + " from inbox_task where "
            + which
            + " and society = ? and "
            + mine);
  }

  private String bound(InboxQueue queue) {
    conditions.with(queue.role().name());
    return conditions.branch(queue);
  }

  private Optional<String> merged(
      String columns, Optional<Cursor> cursor, int limit, String order) {
    // One look into the index serves all queues: rare words have few rows to share out.
    String found =
        patterns().isEmpty() || reading > 0
            ? ""
            : "with found as materialized (select * from inbox_task where true"
                + conditions.matchWords()
                + ") ";
    String all =
        InboxQueue.of(user).stream()
            .map(queue -> "(" + part(columns, queue, cursor, limit, order) + ")")
            .collect(Collectors.joining(" union all "));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(found + "select * from (" + all + ") merged" + order + " limit " + limit);
  }

  private String part(
      String columns, InboxQueue queue, Optional<Cursor> cursor, int limit, String order) {
    if (patterns().isEmpty()) {
      return inOrder(columns, "inbox_task", queue, cursor, order) + " limit " + limit;
    }
    return reading == 0
        ? inOrder(columns, "found", queue, cursor, order) + " limit " + limit
        : search(columns, queue, cursor, limit);
  }

  private String search(String columns, InboxQueue queue, Optional<Cursor> cursor, int limit) {
    // The limit of the rows that are read keeps the planner from looking for the words first.
    String ordered = " order by " + conditions.order();
    String early =
        "select * from (%s limit %d) read where true%s%s limit %d"
            .formatted(
                inOrder("*", "inbox_task", queue, cursor, ordered),
                reading,
                conditions.matchWords(),
                ordered,
                limit);
    String late = byIndex(queue, cursor);
    String further =
        inOrder("1", "inbox_task", queue, cursor, ordered) + " limit 1 offset " + reading;
    return """
    with early as materialized (%s),
    late as materialized (%s and (select count(*) from early) < %d and exists (%s))
    select %s from early where not exists (select from late) union all select %s from late\
    """
        .formatted(early, late, limit, further, columns, columns);
  }

  private String inOrder(
      String columns, String table, InboxQueue queue, Optional<Cursor> cursor, String order) {
    conditions.with(user.society());
    conditions.with(queue.role().name());
    return "select "
        + columns
        + " from "
        + table
        + " where society = ? and role = ?"
        + conditions.of(queue, cursor)
        + order;
  }

  private String byIndex(InboxQueue queue, Optional<Cursor> cursor) {
    conditions.with(user.society() + " " + queue.role().name());
    return "select * from inbox_task where society || ' ' || role = ?"
        + conditions.matchWords()
        + conditions.of(queue, cursor);
  }
}
