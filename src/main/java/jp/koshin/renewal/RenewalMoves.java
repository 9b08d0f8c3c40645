package jp.koshin.renewal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moves of an application in its table; whoever makes one has locked the row. */
@Repository
class RenewalMoves {

  private final JdbcClient jdbc;

  RenewalMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void submitted(UUID id, RenewalStatus status, String stage, Instant at) {
    jdbc.sql(
            """
            update renewal set status = ?, stage = ?, stage_since = ?, submitted_at = ?, reason = null,
              correction_due = null, version = version + 1 where id = ?
            """)
        .params(status.name(), stage, Timestamp.from(at), Timestamp.from(at), id)
        .update();
  }

  /** Comes to a stage; what was voted there before no longer counts. */
  void arrived(UUID id, RenewalStatus status, @Nullable String stage, Instant at) {
    jdbc.sql(
            """
            update renewal set status = ?, stage = ?, stage_since = ?, version = version + 1 where id = ?
            """)
        .params(status.name(), stage, Timestamp.from(at), id)
        .update();
  }

  void returned(UUID id, String reason, Instant due) {
    jdbc.sql(
            """
            update renewal set status = 'RETURNED', reason = ?, correction_due = ?, version = version + 1
            where id = ?
            """)
        .params(reason, Timestamp.from(due), id)
        .update();
  }

  /** Waits for the decision on a deferral; what was decided before keeps its instant. */
  void awaitsDeferral(UUID id) {
    jdbc.sql(
            """
            update renewal set status = 'AWAITING_DEFERRAL', correction_due = null, version = version + 1
            where id = ?
            """)
        .param(id)
        .update();
  }

  void decided(UUID id, RenewalStatus status, @Nullable String reason, Instant at) {
    jdbc.sql(
            """
            update renewal set status = ?, reason = coalesce(?, reason), decided_at = ?, version = version + 1
            where id = ?
            """)
        .params(status.name(), reason, Timestamp.from(at), id)
        .update();
  }

  /** Ends early; what was decided before keeps its instant, unless a deferral takes its place. */
  void ended(UUID id, RenewalStatus status, RenewalEnd cause, Instant at) {
    jdbc.sql(
            """
            update renewal set status = :status, end_cause = :cause, correction_due = null,
              decided_at = case when :status = 'DEFERRED' then :at else coalesce(decided_at, :at) end,
              version = version + 1 where id = :id
            """)
        .param("status", status.name())
        .param("cause", cause.name())
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }
}
