package jp.koshin.exam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has applied for the exam of a year, as the secretariat hands it to those who hold it. */
@Service
@Transactional(readOnly = true)
public class ExamApplicants {

  private final JdbcClient jdbc;
  private final Programmes programmes;

  ExamApplicants(JdbcClient jdbc, Programmes programmes) {
    this.jdbc = jdbc;
    this.programmes = programmes;
  }

  /**
   * One who has applied.
   *
   * @param number the member number (会員番号)
   * @param passed what came of it; null before the result is known
   */
  public record ExamApplicant(
      String number,
      String name,
      String kana,
      String affiliation,
      Instant appliedAt,
      @Nullable Boolean passed) {}

  /** The years that somebody has applied for, the latest first. */
  public List<Integer> years(CurrentUser user, String programme) {
    check(user, programme);
    return jdbc.sql(
            "select distinct exam_year from exam_application where programme = ?"
                + " order by exam_year desc")
        .param(programme)
        .query(Integer.class)
        .list();
  }

  /** The applicants of a year by member number; {@link NotFound} to all but the secretariat. */
  public List<ExamApplicant> of(CurrentUser user, String programme, int year) {
    check(user, programme);
    return jdbc.sql(
            """
            select m.number, m.family_name, m.given_name, m.family_kana, m.given_kana, m.affiliation,
                   a.applied_at, r.passed
              from exam_application a
              join member m on m.id = a.member_id
              left join exam_result r on r.member_id = a.member_id
               and r.programme = a.programme and r.exam_year = a.exam_year
             where a.programme = ? and a.exam_year = ?
             order by m.number
            """)
        .params(programme, year)
        .query(ExamApplicants::applicant)
        .list();
  }

  private static ExamApplicant applicant(ResultSet row, int number) throws SQLException {
    return new ExamApplicant(
        row.getString("number"),
        row.getString("family_name") + " " + row.getString("given_name"),
        row.getString("family_kana") + " " + row.getString("given_kana"),
        row.getString("affiliation"),
        row.getTimestamp("applied_at").toInstant(),
        (Boolean) row.getObject("passed"));
  }

  private void check(CurrentUser user, String programme) {
    if (!user.hasIn(programmes.get(programme).society(), Role.SECRETARIAT)) {
      throw new NotFound("programme", programme);
    }
  }
}
