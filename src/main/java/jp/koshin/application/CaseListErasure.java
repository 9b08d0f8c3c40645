package jp.koshin.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.PatientRule;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.Tokyo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what applications hold about patients once its years are over: the sealed rows and the
 * files of the section. How many rows there were stays, and the trail says when they went.
 */
@Service
class CaseListErasure {

  /** A list of an application that is over, and the moment from which its years count. */
  private record Kept(
      UUID renewal,
      String section,
      String society,
      String programme,
      String edition,
      Instant from) {

    static Kept of(ResultSet row, int index) throws SQLException {
      return new Kept(
          row.getObject("renewal_id", UUID.class),
          row.getString("section"),
          row.getString("society"),
          row.getString("programme"),
          row.getString("edition"),
          row.getTimestamp("since").toInstant());
    }
  }

  private final JdbcClient jdbc;
  private final Programmes programmes;
  private final EvidenceStore evidence;
  private final AuditTrail audit;
  private final Clock clock;

  CaseListErasure(
      JdbcClient jdbc,
      Programmes programmes,
      EvidenceStore evidence,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.programmes = programmes;
    this.evidence = evidence;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where nothing was decided the years count from the last entry.
   *
   * @return how many lists were deleted
   */
  @Transactional
  int erase() {
    return (int) ended().stream().filter(this::isOver).filter(this::erased).count();
  }

  private List<Kept> ended() {
    return jdbc.sql(
            """
            select s.renewal_id, s.section, r.society, r.programme, r.edition,
                   coalesce(r.decided_at, s.changed_at) as since
              from application_section s join renewal r on r.id = s.renewal_id
             where s.sealed is not null
               and r.status in ('APPROVED', 'REJECTED', 'NOT_RENEWED', 'DEFERRED', 'LAPSED')
             order by since
            """)
        .query(Kept::of)
        .list();
  }

  private boolean isOver(Kept kept) {
    SectionRule section = rule(kept);
    PatientRule patients = section == null ? null : section.patients();
    Integer years = patients == null ? null : patients.keptYears();
    return years != null && isPast(kept.from(), years);
  }

  private boolean isPast(Instant from, int years) {
    LocalDate until = Tokyo.dateOf(from).plusYears(years);
    return until.isBefore(Tokyo.today(clock));
  }

  private boolean erased(Kept kept) {
    int rows =
        jdbc.sql(
                """
                update application_section
                   set sealed = null, answers = ?, erased_at = ?, version = version + 1
                 where renewal_id = ? and section = ? and sealed is not null
                """)
            .params(
                AnswersJson.write(Answers.NONE),
                Timestamp.from(clock.instant()),
                kept.renewal(),
                kept.section())
            .update();
    if (rows == 0) {
      return false;
    }
    removeFiles(kept);
    audit.record(
        kept.society(),
        kept.renewal(),
        "CASE_LIST_ERASED",
        CurrentUser.system(),
        Map.of("section", kept.section()));
    return true;
  }

  private void removeFiles(Kept kept) {
    SectionRule section = rule(kept);
    evidence.of(kept.renewal()).stream()
        .filter(file -> section != null && section.upload(file.kind()).isPresent())
        .forEach(file -> evidence.remove(file.id()));
  }

  private @Nullable SectionRule rule(Kept kept) {
    ApplicationRule application =
        programmes.edition(kept.programme(), kept.edition()).application();
    return application == null ? null : application.section(kept.section()).orElse(null);
  }
}
