package jp.koshin.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.programme.ReturnTo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of decisions. */
@Component
class DecisionRows {

  private static final String SELECT = "select * from decision where ";

  private final JdbcTemplate jdbc;

  DecisionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Decision decision) {
    jdbc.update(
        """
        insert into decision (id, case_id, task_id, stage, account_id, outcome, reason, credits,
          return_to, decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decision.id(),
        decision.caseId(),
        decision.taskId(),
        decision.stage(),
        decision.accountId(),
        decision.outcome().name(),
        decision.reason(),
        decision.credits(),
        decision.returnTo() == null ? null : decision.returnTo().name(),
        time(decision.decidedAt()));
  }

  void undo(Decision decision, Instant at) {
    jdbc.update("update decision set undone_at = ? where id = ?", time(at), decision.id());
  }

  Optional<Decision> ofTask(String taskId) {
    return list(SELECT + "task_id = ?", taskId).stream().findFirst();
  }

  /** Locked: of two who take it back only one does. */
  Optional<Decision> lockOfTask(String taskId) {
    return list(SELECT + "task_id = ? for update", taskId).stream().findFirst();
  }

  List<Decision> ofCase(UUID caseId) {
    return list(SELECT + "case_id = ? order by decided_at, id", caseId);
  }

  /** The last that was not taken back. */
  Optional<Decision> lastStanding(UUID caseId) {
    return list(
            SELECT + "case_id = ? and undone_at is null order by decided_at desc limit 1", caseId)
        .stream()
        .findFirst();
  }

  boolean decidedAnotherStage(UUID caseId, UUID accountId, String stage) {
    return !list(
            SELECT + "case_id = ? and account_id = ? and stage <> ? and undone_at is null limit 1",
            caseId,
            accountId,
            stage)
        .isEmpty();
  }

  private List<Decision> list(String sql, Object... params) {
    return jdbc.query(sql, (row, n) -> decision(row), params);
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String back = row.getString("return_to");
    OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("task_id"),
        row.getString("stage"),
        row.getObject("account_id", UUID.class),
        DecisionOutcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getBigDecimal("credits"),
        back == null ? null : ReturnTo.valueOf(back),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        undone == null ? null : undone.toInstant());
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
