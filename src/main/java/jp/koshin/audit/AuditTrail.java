package jp.koshin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only record of everything that was done (操作記録). An entry commits with the change that
 * it tells of, or not at all; it is linked into the society's chain within a second after.
 */
@Service
public class AuditTrail {

  private final JdbcClient jdbc;
  private final CanonicalJson json;
  private final ChainNudge nudge;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, CanonicalJson json, ChainNudge nudge, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.nudge = nudge;
    this.clock = clock;
  }

  /**
   * Records what the applicant may read, too.
   *
   * @param action a stable code in upper case with a text {@code audit.<action>}
   * @param details figures by name: text, numbers, booleans, dates; never patients' data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      String society,
      @Nullable UUID caseId,
      String action,
      CurrentUser actor,
      Map<String, ?> details) {
    write(society, caseId, action, actor, details, true);
  }

  /** Records what only staff may read. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordInternal(
      String society,
      @Nullable UUID caseId,
      String action,
      CurrentUser actor,
      Map<String, ?> details) {
    write(society, caseId, action, actor, details, false);
  }

  /** What happened to a case, oldest first. Checks no rights: callers do. */
  @Transactional(readOnly = true)
  public List<HistoryEntry> history(UUID caseId, boolean publicOnly) {
    return jdbc.sql(
            """
            select id, at, action, actor, actor_name, public, details from audit_entry
            where case_id = :case and (public or not :publicOnly) order by id
            """)
        .param("case", caseId)
        .param("publicOnly", publicOnly)
        .query((row, n) -> entry(row))
        .list();
  }

  private void write(
      String society,
      @Nullable UUID caseId,
      String action,
      CurrentUser actor,
      Map<String, ?> details,
      boolean isPublic) {
    jdbc.sql(
            """
            insert into audit_entry (society, case_id, action, actor, actor_name, public, at, details)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            society,
            caseId,
            action,
            actor.username(),
            actor.displayName(),
            isPublic,
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            json.write(details))
        .update();
    nudge.afterCommitOnce();
  }

  private HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        row.getString("actor"),
        row.getString("actor_name"),
        row.getBoolean("public"),
        json.read(row.getString("details")));
  }
}
