package jp.koshin.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the renewal table. Whoever moves an application on locks its row first. */
@Repository
class RenewalRows {

  private final JdbcClient jdbc;

  RenewalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens the case of a certification and year; empty when it was opened before. */
  Optional<Renewal> open(Season season, UUID certificationId, UUID memberId, Instant at) {
    return open(season, certificationId, memberId, false, at);
  }

  /**
   * As {@link #open(Season, UUID, UUID, Instant)}.
   *
   * @param reinstating whether the certification has lapsed and is being reinstated
   */
  Optional<Renewal> open(
      Season season, UUID certificationId, UUID memberId, boolean reinstating, Instant at) {
    UUID id = UUID.randomUUID();
    int opened =
        jdbc.sql(
                """
                insert into renewal (id, number, season_id, society, programme, edition, application_year,
                                     certification_id, member_id, reinstating, status, created_at)
                values (?, 'R' || ? || '-' || lpad(nextval('renewal_number')::text, 6, '0'), ?, ?, ?, ?, ?,
                        ?, ?, ?, 'PREPARING', ?)
                on conflict (certification_id, application_year) do nothing
                """)
            .params(
                id,
                String.valueOf(season.applicationYear()),
                season.id(),
                season.society(),
                season.programme(),
                season.edition(),
                season.applicationYear(),
                certificationId,
                memberId,
                reinstating,
                Timestamp.from(at))
            .update();
    return opened == 1 ? Optional.of(get(id)) : Optional.empty();
  }

  Renewal get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("renewal", id));
  }

  Optional<Renewal> find(UUID id) {
    return jdbc.sql("select * from renewal where id = ?")
        .param(id)
        .query(RenewalRows::read)
        .optional();
  }

  Optional<Renewal> findLocked(UUID id) {
    return jdbc.sql("select * from renewal where id = ? for update")
        .param(id)
        .query(RenewalRows::read)
        .optional();
  }

  Renewal locked(UUID id) {
    return findLocked(id).orElseThrow(() -> new NotFound("renewal", id));
  }

  Optional<Renewal> ofCertification(UUID certificationId, int applicationYear) {
    return jdbc.sql("select * from renewal where certification_id = ? and application_year = ?")
        .params(certificationId, applicationYear)
        .query(RenewalRows::read)
        .optional();
  }

  /** The application of a certification in a year, locked. */
  Optional<Renewal> findLocked(UUID certificationId, int applicationYear) {
    return jdbc.sql(
            "select * from renewal where certification_id = ? and application_year = ? for update")
        .params(certificationId, applicationYear)
        .query(RenewalRows::read)
        .optional();
  }

  boolean exists(UUID id) {
    return jdbc.sql("select count(*) from renewal where id = ?")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A member's applications, the newest first. */
  List<Renewal> ofMember(UUID memberId, @Nullable String programme) {
    return jdbc.sql(
            """
            select * from renewal
            where member_id = :member and (cast(:programme as text) is null or programme = :programme)
            order by application_year desc, programme
            """)
        .param("member", memberId)
        .param("programme", programme)
        .query(RenewalRows::read)
        .list();
  }

  /**
   * Applications of a society, or of a branch of it, with lower numbers than the last one seen, the
   * newest first.
   */
  List<Renewal> ofSociety(
      String society,
      @Nullable String branch,
      @Nullable String programme,
      @Nullable String after,
      int limit) {
    return jdbc.sql(
            """
            select * from renewal
            where society = :society and (cast(:programme as text) is null or programme = :programme)
              and (cast(:after as text) is null or number < :after)
              and (cast(:branch as text) is null
                or exists (select 1 from member m where m.id = member_id and m.branch = :branch))
            order by number desc limit :limit
            """)
        .param("society", society)
        .param("branch", branch)
        .param("programme", programme)
        .param("after", after)
        .param("limit", limit)
        .query(RenewalRows::read)
        .list();
  }

  /** Applications of a season that are not handed in, after the last one seen. */
  List<UUID> preparing(UUID seasonId, UUID after, int limit) {
    return jdbc.sql(
            "select id from renewal where season_id = ? and status = 'PREPARING' and id > ? order"
                + " by id limit ?")
        .params(seasonId, after, limit)
        .query(UUID.class)
        .list();
  }

  private static Renewal read(ResultSet row, int n) throws SQLException {
    return new Renewal(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("season_id", UUID.class),
        row.getString("society"),
        row.getString("programme"),
        row.getString("edition"),
        row.getInt("application_year"),
        row.getObject("certification_id", UUID.class),
        row.getObject("member_id", UUID.class),
        RenewalStatus.valueOf(row.getString("status")),
        row.getString("stage"),
        row.getString("reason"),
        instant(row, "stage_since"),
        instant(row, "correction_due"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "submitted_at"),
        instant(row, "decided_at"),
        cause(row),
        row.getBoolean("reinstating"),
        row.getInt("version"));
  }

  private static @Nullable RenewalEnd cause(ResultSet row) throws SQLException {
    String cause = row.getString("end_cause");
    return cause == null ? null : RenewalEnd.valueOf(cause);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
