package jp.koshin.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code bulk_decision} and {@code bulk_decision_row}. */
@Component
class BulkRows {

  /** A task of a run that waits for its decision, with whose decision it is. */
  record Waiting(UUID accountId, int position, DecisionRequest request) {}

  private static final String OPEN = "finished_at is null";

  private final JdbcTemplate jdbc;

  BulkRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(String society, UUID accountId, BulkRequest request, Instant at) {
    UUID id = UUID.randomUUID();
    jdbc.update(
        "insert into bulk_decision (id, society, account_id, outcome, reason, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        society,
        accountId,
        request.outcome().name(),
        request.reason() == null ? null : request.reason().strip(),
        time(at));
    List<InboxTask> tasks = request.tasks();
    jdbc.batchUpdate(
        """
        insert into bulk_decision_row (run_id, position, task_id, version, case_id, case_number, member_name)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, tasks.size()).mapToObj(i -> row(id, i, tasks.get(i))).toList());
    return id;
  }

  private static Object[] row(UUID run, int position, InboxTask task) {
    return new Object[] {
      run, position, task.id(), task.version(), task.caseId(), task.caseNumber(), task.memberName()
    };
  }

  /** The next task of a run; another node may be deciding it. */
  Optional<Waiting> next(UUID run) {
    return jdbc
        .query(
            """
            select b.account_id, b.outcome, b.reason, r.* from bulk_decision_row r
              join bulk_decision b on b.id = r.run_id
             where r.run_id = ? and r.state = 'WAITING' order by r.position limit 1
            """,
            (row, n) -> waiting(row),
            run)
        .stream()
        .findFirst();
  }

  /** Takes a row for this transaction; false where it was decided meanwhile. */
  boolean lock(UUID run, int position) {
    return !jdbc.queryForList(
            "select task_id from bulk_decision_row where run_id = ? and position = ?"
                + " and state = 'WAITING' for update",
            String.class,
            run,
            position)
        .isEmpty();
  }

  void settle(UUID run, int position, List<Refusal> refusals) {
    jdbc.update(
        "update bulk_decision_row set state = ?, refusals = ? where run_id = ? and position = ?",
        refusals.isEmpty() ? "DONE" : "LEFT",
        KeptRefusals.written(refusals),
        run,
        position);
  }

  void finish(UUID run, Instant at) {
    jdbc.update("update bulk_decision set finished_at = ? where id = ? and " + OPEN, time(at), run);
  }

  List<UUID> unfinished() {
    return jdbc.queryForList(
        "select id from bulk_decision where " + OPEN + " order by created_at, id", UUID.class);
  }

  Optional<UUID> unseen(UUID accountId) {
    return jdbc
        .queryForList(
            "select id from bulk_decision where account_id = ? and seen_at is null"
                + " order by created_at desc, id limit 1",
            UUID.class,
            accountId)
        .stream()
        .findFirst();
  }

  void putAway(UUID run, UUID accountId, Instant at) {
    jdbc.update(
        """
        update bulk_decision set seen_at = ? where account_id = ? and seen_at is null
           and created_at <= (select created_at from bulk_decision where id = ?)
        """,
        time(at),
        accountId,
        run);
  }

  Optional<BulkRun> run(UUID id, UUID accountId) {
    Map<String, Integer> counts =
        jdbc
            .query(
                "select state, count(*) as rows from bulk_decision_row where run_id = ?"
                    + " group by state",
                (row, n) -> Map.entry(row.getString("state"), row.getInt("rows")),
                id)
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return jdbc
        .query(
            "select * from bulk_decision where id = ? and account_id = ?",
            (row, n) -> run(row, counts),
            id,
            accountId)
        .stream()
        .findFirst();
  }

  private BulkRun run(ResultSet row, Map<String, Integer> counts) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new BulkRun(
        id,
        DecisionOutcome.valueOf(row.getString("outcome")),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault("DONE", 0),
        left(id),
        row.getObject("finished_at") != null);
  }

  private List<BulkRun.Left> left(UUID run) {
    return jdbc.query(
        "select * from bulk_decision_row where run_id = ? and state = 'LEFT' order by position",
        (row, n) ->
            new BulkRun.Left(
                row.getString("task_id"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("member_name"),
                KeptRefusals.read(row.getString("refusals"))),
        run);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject("account_id", UUID.class),
        row.getInt("position"),
        new DecisionRequest(
            row.getString("task_id"),
            DecisionOutcome.valueOf(row.getString("outcome")),
            row.getString("reason"),
            null,
            row.getInt("version")));
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
