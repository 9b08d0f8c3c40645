package jp.koshin.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Window;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the season table. */
@Repository
class SeasonRows {

  private static final String WITH_COUNTS =
      """
      select s.*, count(r.id) as opened, count(r.id) filter (where r.status = 'PREPARING') as preparing
      from season s left join renewal r on r.season_id = s.id
      """;

  private final JdbcClient jdbc;

  SeasonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the programme has a season of that year. */
  boolean insert(Season season) {
    return jdbc.sql(
                """
                insert into season (id, programme, society, application_year, edition, opens_at, closes_at, status)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (programme, application_year) do nothing
                """)
            .params(
                season.id(),
                season.programme(),
                season.society(),
                season.applicationYear(),
                season.edition(),
                Timestamp.from(season.window().opens()),
                Timestamp.from(season.window().closes()),
                season.status().name())
            .update()
        == 1;
  }

  Season get(UUID id) {
    return one("select * from season where id = ?", id);
  }

  Season locked(UUID id) {
    return one("select * from season where id = ? for update", id);
  }

  /** Keeps the window as it is until the end of the transaction; openings run beside each other. */
  Season shared(UUID id) {
    return one("select * from season where id = ? for share", id);
  }

  void setWindow(UUID id, Window window) {
    jdbc.sql("update season set opens_at = ?, closes_at = ?, version = version + 1 where id = ?")
        .params(Timestamp.from(window.opens()), Timestamp.from(window.closes()), id)
        .update();
  }

  void setStatus(UUID id, SeasonStatus status) {
    jdbc.sql("update season set status = ?, version = version + 1 where id = ?")
        .params(status.name(), id)
        .update();
  }

  SeasonView view(UUID id) {
    return jdbc.sql(WITH_COUNTS + " where s.id = ? group by s.id")
        .param(id)
        .query(SeasonRows::readView)
        .single();
  }

  List<SeasonView> ofSociety(String society) {
    return jdbc.sql(
            WITH_COUNTS
                + " where s.society = ? group by s.id order by s.application_year desc,"
                + " s.programme")
        .param(society)
        .query(SeasonRows::readView)
        .list();
  }

  /** Open before planned before closed; of planned ones the first, of closed ones the last. */
  Optional<Season> current(String programme) {
    return jdbc.sql(
            """
            select * from season where programme = ?
            order by case status when 'OPEN' then 0 when 'PLANNED' then 1 else 2 end,
                     case status when 'CLOSED' then -application_year else application_year end
            limit 1
            """)
        .param(programme)
        .query(SeasonRows::read)
        .optional();
  }

  Optional<Season> find(String programme, int applicationYear) {
    return jdbc.sql("select * from season where programme = ? and application_year = ?")
        .params(programme, applicationYear)
        .query(SeasonRows::read)
        .optional();
  }

  List<Season> ofYear(int applicationYear) {
    return jdbc.sql("select * from season where application_year = ? order by programme")
        .param(applicationYear)
        .query(SeasonRows::read)
        .list();
  }

  private Season one(String sql, UUID id) {
    return jdbc.sql(sql)
        .param(id)
        .query(SeasonRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("season", id));
  }

  private static Season read(ResultSet row, int n) throws SQLException {
    return new Season(
        row.getObject("id", UUID.class),
        row.getString("programme"),
        row.getString("society"),
        row.getInt("application_year"),
        row.getString("edition"),
        new Window(
            row.getTimestamp("opens_at").toInstant(), row.getTimestamp("closes_at").toInstant()),
        SeasonStatus.valueOf(row.getString("status")),
        row.getInt("version"));
  }

  private static SeasonView readView(ResultSet row, int n) throws SQLException {
    Season season = read(row, n);
    return new SeasonView(
        season.id(),
        season.programme(),
        season.society(),
        season.applicationYear(),
        season.edition(),
        season.window(),
        season.status(),
        row.getInt("opened"),
        row.getInt("preparing"),
        season.version());
  }
}
