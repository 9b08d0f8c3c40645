package jp.koshin.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * What a task must fulfil to be found by a query, as SQL. The parameters are gathered in the order
 * in which the conditions are written down, so each is written as often as it is asked for.
 */
final class InboxConditions {

  private final CurrentUser user;
  private final InboxQuery query;
  private final Instant now;
  private final List<String> words;
  private final List<Object> params = new ArrayList<>();
  private @Nullable Instant made;

  InboxConditions(CurrentUser user, InboxQuery query, Instant now) {
    this.user = user;
    this.query = query;
    this.now = now;
    words = query.q() == null ? List.of() : SearchText.patterns(query.q());
  }

  /** Only what was made at an instant or later. */
  void madeSince(Instant since) {
    made = since;
  }

  /** The patterns that a row must match, none where no text is looked for. */
  List<String> patterns() {
    return words;
  }

  Object[] params() {
    return params.toArray();
  }

  /** One parameter more, for what the caller writes itself. */
  void with(@Nullable Object value) {
    params.add(value);
  }

  String order() {
    return switch (query.sort()) {
      case DUE -> "due_at, id";
      case CREATED -> "created_at, id";
      case MEMBER -> "member_kana, id";
    };
  }

  String matchWords() {
    params.addAll(words);
    return " and search like ?".repeat(words.size());
  }

  /** Of the queue's branch, as the filters ask, and after the page before. */
  String of(InboxQueue queue, Optional<Cursor> cursor) {
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

  String branch(InboxQueue queue) {
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
}
