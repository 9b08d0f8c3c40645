package jp.koshin.exam;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written exam (筆記試験) of programmes that ask for one. It can be taken in the year of the
 * renewal or the year before.
 */
@Service
@Transactional
public class Exams {

  private final JdbcClient jdbc;
  private final Members members;
  private final Certifications certifications;
  private final Programmes programmes;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Exams(
      JdbcClient jdbc,
      Members members,
      Certifications certifications,
      Programmes programmes,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.members = members;
    this.certifications = certifications;
    this.programmes = programmes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** How the member stands for the renewal of a year. Checks no rights: callers do. */
  @Transactional(readOnly = true)
  public ExamStanding standing(UUID memberId, String programme, int year) {
    List<ExamResult> results = results(memberId, programme, year);
    boolean applied =
        jdbc.sql(
                    "select count(*) from exam_application"
                        + " where member_id = ? and programme = ? and exam_year = ?")
                .params(memberId, programme, year)
                .query(Integer.class)
                .single()
            > 0;
    boolean passed = results.stream().anyMatch(ExamResult::passed);
    return new ExamStanding(
        passed,
        applied,
        !passed && results.stream().anyMatch(result -> result.year() == year),
        results.stream().map(ExamResult::takenOn).max(LocalDate::compareTo).orElse(null));
  }

  /**
   * Applies for the exam of a year: that of the renewal, or the year before it. Refused with
   * EXAM_NOT_YOUR_YEAR, EXAM_PASSED or EXAM_APPLIED.
   */
  public Outcome<ExamStanding> apply(CurrentUser user, UUID memberId, String programme, int year) {
    Member member = members.get(memberId);
    if (!user.isMember(memberId) && !user.hasIn(member.society(), Role.SECRETARIAT)) {
      throw new NotFound("member", memberId);
    }
    int renewal = renewalYear(memberId, programme);
    if (year != renewal && year != renewal - 1) {
      return Outcome.refused(
          Refusal.of("EXAM_NOT_YOUR_YEAR", Map.of("first", renewal - 1, "last", renewal)));
    }
    ExamStanding standing = standing(memberId, programme, renewal);
    if (standing.passed()) {
      return Outcome.refused(Refusal.of("EXAM_PASSED"));
    }
    if (!insertApplication(user, memberId, programme, year)) {
      return Outcome.refused(Refusal.of("EXAM_APPLIED"));
    }
    audit.record(
        member.society(),
        null,
        "EXAM_APPLIED",
        user,
        Map.of("member", member.number(), "year", year));
    return Outcome.done(standing(memberId, programme, year));
  }

  /**
   * The fiscal year in which the certification ends, put off or not, which is that of the renewal.
   */
  private int renewalYear(UUID memberId, String programme) {
    programmes.get(programme);
    return certifications
        .of(memberId, programme)
        .map(held -> FiscalYear.of(held.ends()).year())
        .orElseThrow(() -> new NotFound("certification", programme));
  }

  private boolean insertApplication(CurrentUser user, UUID memberId, String programme, int year) {
    return jdbc.sql(
                "insert into exam_application (member_id, programme, exam_year, applied_at,"
                    + " applied_by) values (?, ?, ?, ?, ?) on conflict do nothing")
            .params(memberId, programme, year, Timestamp.from(clock.instant()), user.username())
            .update()
        > 0;
  }

  /**
   * Keeps a result; a later one of the same year takes the place of the first.
   *
   * @return whether anything changed by it
   */
  boolean record(CurrentUser user, Member member, String programme, ExamResult result) {
    boolean changed = write(user, member, programme, result) > 0;
    if (changed) {
      audit.record(
          member.society(),
          null,
          "EXAM_RESULT_RECORDED",
          user,
          Map.of("member", member.number(), "year", result.year(), "passed", result.passed()));
      events.publishEvent(new ExamResultRecorded(member.id(), programme, result));
    }
    return changed;
  }

  private int write(CurrentUser user, Member member, String programme, ExamResult result) {
    return jdbc.sql(
            """
            insert into exam_result (member_id, programme, exam_year, passed, taken_on, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (member_id, programme, exam_year) do update set passed = excluded.passed,
              taken_on = excluded.taken_on, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            where (exam_result.passed, exam_result.taken_on) is distinct from (excluded.passed, excluded.taken_on)
            """)
        .params(
            member.id(),
            programme,
            result.year(),
            result.passed(),
            result.takenOn(),
            Timestamp.from(clock.instant()),
            user.username())
        .update();
  }

  LocalDate today() {
    return Tokyo.today(clock);
  }

  private List<ExamResult> results(UUID memberId, String programme, int year) {
    return jdbc.sql(
            "select exam_year, passed, taken_on from exam_result"
                + " where member_id = ? and programme = ? and exam_year between ? and ?")
        .params(memberId, programme, year - 1, year)
        .query(
            (row, i) ->
                new ExamResult(
                    row.getInt("exam_year"),
                    row.getBoolean("passed"),
                    row.getObject("taken_on", LocalDate.class)))
        .list();
  }
}
