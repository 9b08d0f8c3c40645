package jp.koshin.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.koshin.workflow.CaseKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code saved_filter}. */
@Component
class SavedFilterRows {

  private static final int PAGE = 50;

  private final JdbcTemplate jdbc;

  SavedFilterRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param clerk shared ones of others are removable, too
   */
  List<SavedFilter> of(String society, UUID accountId, boolean clerk) {
    return jdbc.query(
        """
        select *, account_id = ? or ? as removable from saved_filter
         where account_id = ? or society = ? and shared
         order by name, created_at, id
        """,
        (row, n) -> filter(row),
        accountId,
        clerk,
        accountId,
        society);
  }

  List<String> names(UUID accountId) {
    return jdbc.queryForList(
        "select name from saved_filter where account_id = ?", String.class, accountId);
  }

  UUID save(
      String society, UUID accountId, String name, boolean shared, InboxQuery query, Instant at) {
    UUID id =
        jdbc.queryForObject(
            """
            insert into saved_filter (id, society, account_id, name, shared, programme, kind, stage, branch,
              assignee, overdue, q, sort, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, name) do update set shared = excluded.shared,
              programme = excluded.programme, kind = excluded.kind, stage = excluded.stage,
              branch = excluded.branch, assignee = excluded.assignee, overdue = excluded.overdue,
              q = excluded.q, sort = excluded.sort
            returning id
            """,
            UUID.class,
            UUID.randomUUID(),
            society,
            accountId,
            name,
            shared,
            query.programme(),
            query.kind() == null ? null : query.kind().name(),
            query.stage(),
            query.branch(),
            query.assignee(),
            query.overdue(),
            query.q(),
            query.sort().name(),
            InboxRows.time(at));
    return java.util.Objects.requireNonNull(id);
  }

  void remove(UUID id) {
    jdbc.update("delete from saved_filter where id = ?", id);
  }

  private static SavedFilter filter(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new SavedFilter(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getBoolean("shared"),
        row.getBoolean("removable"),
        new InboxQuery(
            row.getString("programme"),
            kind == null ? null : CaseKind.valueOf(kind),
            row.getString("stage"),
            row.getString("branch"),
            row.getString("assignee"),
            row.getBoolean("overdue"),
            row.getString("q"),
            InboxQuery.Sort.valueOf(row.getString("sort")),
            null,
            PAGE));
  }
}
