package jp.koshin.renewal;

import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts a season's applications by place and branch, for the season board (進捗). Figures only, no
 * names.
 */
@Service
@Transactional(readOnly = true)
public class SeasonProgressReport {

  private final JdbcClient jdbc;
  private final SeasonRows seasons;

  SeasonProgressReport(JdbcClient jdbc, SeasonRows seasons) {
    this.jdbc = jdbc;
    this.seasons = seasons;
  }

  /**
   * Where the applications of a season stand now; for the staff and the administrators of its
   * society.
   */
  public SeasonProgress of(CurrentUser user, UUID seasonId) throws NotFound {
    String society = seasons.get(seasonId).society();
    if (!user.isStaffOf(society) && !user.hasIn(society, Role.ADMINISTRATOR)) {
      throw new NotFound("season", seasonId);
    }
    return new SeasonProgress(
        jdbc.sql(
                """
                select r.status, r.stage, m.branch, count(*) as count,
                       min(coalesce(r.submitted_at, r.created_at)) as oldest
                from renewal r join member m on m.id = r.member_id
                where r.season_id = ? group by r.status, r.stage, m.branch order by m.branch
                """)
            .param(seasonId)
            .query(
                (row, n) ->
                    new SeasonProgress.Stand(
                        RenewalStatus.valueOf(row.getString("status")),
                        row.getString("stage"),
                        row.getString("branch"),
                        row.getInt("count"),
                        row.getTimestamp("oldest").toInstant()))
            .list(),
        jdbc.sql(
                """
                select (submitted_at at time zone 'Asia/Tokyo')::date as day, count(*) as count
                from renewal where season_id = ? and submitted_at is not null group by 1 order by 1
                """)
            .param(seasonId)
            .query(
                (row, n) ->
                    new SeasonProgress.Day(row.getDate("day").toLocalDate(), row.getInt("count")))
            .list());
  }
}
