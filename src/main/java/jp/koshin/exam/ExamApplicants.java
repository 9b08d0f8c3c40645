package jp.koshin.exam;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
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
  private final Members members;
  private final Programmes programmes;

  ExamApplicants(JdbcClient jdbc, Members members, Programmes programmes) {
    this.jdbc = jdbc;
    this.members = members;
    this.programmes = programmes;
  }

  /**
   * One who has applied.
   *
   * @param passed what came of it; null before the result is known
   */
  public record ExamApplicant(Member member, Instant appliedAt, @Nullable Boolean passed) {}

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
            select a.member_id, a.applied_at, r.passed
              from exam_application a
              join member m on m.id = a.member_id
              left join exam_result r on r.member_id = a.member_id
               and r.programme = a.programme and r.exam_year = a.exam_year
             where a.programme = ? and a.exam_year = ?
             order by m.number
            """)
        .params(programme, year)
        .query(
            (row, i) ->
                new ExamApplicant(
                    members.get(row.getObject("member_id", UUID.class)),
                    row.getTimestamp("applied_at").toInstant(),
                    (Boolean) row.getObject("passed")))
        .list();
  }

  private void check(CurrentUser user, String programme) {
    if (!user.hasIn(programmes.get(programme).society(), Role.SECRETARIAT)) {
      throw new NotFound("programme", programme);
    }
  }
}
