package jp.koshin.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one query: for each of the user's queues the first rows in order from an index, then
 * those merged. One condition over all queues would have to sort them whole. Rare words are found
 * by the index of trigrams first. Common ones are looked for in the first rows of a queue as they
 * are read in order; where that does not find enough, the index finds the queue's rows, because
 * reading until they are met could mean reading the whole queue.
 */
final class InboxSql {

  private record Queue(Role role, @Nullable String branch) {}

  private final CurrentUser user;
  private final InboxQuery query;
  private final Instant now;
  private final List<Object> params = new ArrayList<>();
  private final List<String> words;
  private @Nullable Instant made;
  private int reading;

  InboxSql(CurrentUser user, InboxQuery query, Instant now) {
    this.user = user;
    this.query = query;
    this.now = now;
    words = query.q() == null ? List.of() : SearchText.patterns(query.q());
  }

  /** The patterns that a row must match, none where no text is looked for. */
  List<String> patterns() {
    return words;
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
    return params.toArray();
  }

  /**
   * One row more than a page, to know whether another follows; empty where the user has no queue.
   */
  Optional<String> page() {
    Optional<Cursor> cursor =
        Optional.ofNullable(query.after()).map(text -> Cursor.parse(text, query.sort()));
    return merged(InboxRows.COLUMNS, cursor, query.size() + 1, " order by " + order());
  }

  /** How many, up to one more than the cap. */
  Optional<String> count(int cap) {
    return merged("1", Optional.empty(), cap + 1, "")
        .map(sql -> "select count(*) from (" + sql + ") found");
  }

  /** The ids of what was made at an instant or later, at most so many. */
  Optional<String> arrived(Instant since, int most) {
    made = since;
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
    List<Queue> queues = queues();
    if (queues.isEmpty()) {
      return Optional.empty();
    }
    params.add(ids);
    params.add(user.society());
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

  private String bound(Queue queue) {
    params.add(queue.role().name());
    return branch(queue);
  }

  private Optional<String> merged(
      String columns, Optional<Cursor> cursor, int limit, String order) {
    // One look into the index serves all queues: rare words have few rows to share out.
    String found =
        words.isEmpty() || reading > 0
            ? ""
            : "with found as materialized (select * from inbox_task where true" + words() + ") ";
    String all =
        queues().stream()
            .map(queue -> "(" + part(columns, queue, cursor, limit, order) + ")")
            .collect(Collectors.joining(" union all "));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(found + "select * from (" + all + ") merged" + order + " limit " + limit);
  }

  private String part(
      String columns, Queue queue, Optional<Cursor> cursor, int limit, String order) {
    if (words.isEmpty()) {
      return inOrder(columns, "inbox_task", queue, cursor, order) + " limit " + limit;
    }
    return reading == 0
        ? inOrder(columns, "found", queue, cursor, order) + " limit " + limit
        : search(columns, queue, cursor, limit);
  }

  private String search(String columns, Queue queue, Optional<Cursor> cursor, int limit) {
    // The limit of the rows that are read keeps the planner from looking for the words first.
    String ordered = " order by " + order();
    String early =
        "select * from (%s limit %d) read where true%s%s limit %d"
            .formatted(
                inOrder("*", "inbox_task", queue, cursor, ordered),
                reading,
                words(),
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
      String columns, String table, Queue queue, Optional<Cursor> cursor, String order) {
    params.add(user.society());
    params.add(queue.role().name());
    return "select "
        + columns
        + " from "
        + table
        + " where society = ? and role = ?"
        + conditions(queue, cursor)
        + order;
  }

  private String byIndex(Queue queue, Optional<Cursor> cursor) {
    params.add(user.society() + " " + queue.role().name());
    return "select * from inbox_task where society || ' ' || role = ?"
        + words()
        + conditions(queue, cursor);
  }

  private String words() {
    params.addAll(words);
    return " and search like ?".repeat(words.size());
  }

  private String conditions(Queue queue, Optional<Cursor> cursor) {
    StringBuilder sql = new StringBuilder(branch(queue));
    filter(sql);
    cursor.ifPresent(
        end -> {
          sql.append(" and (").append(order()).append(") > (?, ?)");
          params.add(end.value());
          params.add(end.id());
        });
    return sql.toString();
  }

  private String branch(Queue queue) {
    if (queue.branch() == null) {
      return "";
    }
    params.add(queue.branch());
    return " and branch = ?";
  }

  private void filter(StringBuilder sql) {
    equal(sql, "programme", query.programme());
    equal(sql, "kind", query.kind() == null ? null : query.kind().name());
    equal(sql, "stage", query.stage());
    equal(sql, "branch", query.branch());
    if (InboxQuery.NOBODY.equals(query.assignee())) {
      sql.append(" and assignee is null");
    } else {
      equal(
          sql,
          "assignee",
          InboxQuery.ME.equals(query.assignee()) ? user.username() : query.assignee());
    }
    if (query.overdue()) {
      sql.append(" and due_at < ?");
      params.add(InboxRows.time(now));
    }
    if (made != null) {
      sql.append(" and created_at >= ?");
      params.add(InboxRows.time(made));
    }
  }

  private void equal(StringBuilder sql, String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      params.add(value);
    }
  }

  private String order() {
    return switch (query.sort()) {
      case DUE -> "due_at, id";
      case CREATED -> "created_at, id";
      case MEMBER -> "member_kana, id";
    };
  }

  private List<Queue> queues() {
    return user.society() == null
        ? List.of()
        : user.roles().stream().filter(Role::worksCases).sorted().flatMap(this::queue).toList();
  }

  private Stream<Queue> queue(Role role) {
    if (role != Role.REGIONAL_REVIEWER) {
      return Stream.of(new Queue(role, null));
    }
    return Optional.ofNullable(user.branch()).map(branch -> new Queue(role, branch)).stream();
  }
}
