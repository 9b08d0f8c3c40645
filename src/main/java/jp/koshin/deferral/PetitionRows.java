package jp.koshin.deferral;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.certification.Certification;
import jp.koshin.programme.Edition;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the petition table. Whoever moves a petition on locks its row first. */
@Repository
class PetitionRows {

  private final JdbcClient jdbc;

  PetitionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A petition to be begun.
   *
   * @param status DRAFT, or NOTIFIED for what the society begins
   */
  record Beginning(
      PetitionKind kind,
      PetitionStatus status,
      String society,
      Edition edition,
      int applicationYear,
      Certification certification,
      @Nullable UUID enteredBy) {}

  /** Begins a petition; empty while another of its kind is open for the certification. */
  Optional<Petition> begin(Beginning begun, Instant at) {
    UUID id = UUID.randomUUID();
    Certification held = begun.certification();
    int inserted =
        jdbc.sql(
                """
                insert into petition (id, kind, number, society, programme, edition, application_year,
                  certification_id, member_id, term_from, term_to, status, entered_by, created_at)
                values (?, ?, ? || ? || '-' || lpad(nextval('petition_number')::text, 6, '0'), ?, ?, ?, ?,
                  ?, ?, ?, ?, ?, ?, ?)
                on conflict (certification_id, kind) where status in ('DRAFT', 'SUBMITTED', 'RETURNED',
                  'IN_REVIEW', 'NOTIFIED', 'ANSWERED', 'UNANSWERED', 'PASSED') do nothing
                """)
            .params(
                id,
                begun.kind().name(),
                begun.kind().letter(),
                String.valueOf(begun.applicationYear()),
                begun.society(),
                held.programme(),
                begun.edition().year(),
                begun.applicationYear(),
                held.id(),
                held.memberId(),
                Date.valueOf(held.term().from()),
                Date.valueOf(held.term().to()),
                begun.status().name(),
                begun.enteredBy(),
                Timestamp.from(at))
            .update();
    return inserted == 1 ? Optional.of(get(id)) : Optional.empty();
  }

  Petition get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("petition", id));
  }

  Optional<Petition> find(UUID id) {
    return jdbc.sql("select * from petition where id = ?")
        .param(id)
        .query(PetitionRows::read)
        .optional();
  }

  Petition locked(UUID id) {
    return jdbc.sql("select * from petition where id = ? for update")
        .param(id)
        .query(PetitionRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("petition", id));
  }

  /** The petitions of a certification, the newest first. */
  List<Petition> ofCertification(UUID certificationId) {
    return jdbc.sql(
            "select * from petition where certification_id = ? order by created_at desc, id")
        .param(certificationId)
        .query(PetitionRows::read)
        .list();
  }

  List<Petition> ofMember(UUID memberId) {
    return jdbc.sql("select * from petition where member_id = ? order by created_at desc, id")
        .param(memberId)
        .query(PetitionRows::read)
        .list();
  }

  /** Those of a year that are not handed in. */
  List<Petition> drafts(String programme, int applicationYear) {
    return jdbc.sql(
            "select * from petition where programme = ? and application_year = ? and status ="
                + " 'DRAFT'")
        .params(programme, applicationYear)
        .query(PetitionRows::read)
        .list();
  }

  void write(UUID id, @Nullable String grounds, String statement, int years, boolean renewing) {
    jdbc.sql(
            """
            update petition set grounds = ?, statement = ?, years = ?, renewing = ?, version = version + 1
            where id = ?
            """)
        .params(grounds, statement, years, renewing, id)
        .update();
  }

  void submitted(UUID id, PetitionStatus status, @Nullable String stage, Instant at) {
    jdbc.sql(
            """
            update petition set status = ?, stage = ?, stage_since = ?, submitted_at = ?, reason = null,
              due_at = null, version = version + 1 where id = ?
            """)
        .params(status.name(), stage, Timestamp.from(at), Timestamp.from(at), id)
        .update();
  }

  /** Comes to a stage; what was voted there before no longer counts. */
  void arrived(UUID id, PetitionStatus status, String stage, Instant at) {
    jdbc.sql(
            """
            update petition set status = ?, stage = ?, stage_since = ?, version = version + 1 where id = ?
            """)
        .params(status.name(), stage, Timestamp.from(at), id)
        .update();
  }

  void stands(UUID id, PetitionStatus status, @Nullable String stage) {
    jdbc.sql("update petition set status = ?, stage = ?, version = version + 1 where id = ?")
        .params(status.name(), stage, id)
        .update();
  }

  /** Waits for the applicant up to an instant. */
  void awaits(UUID id, PetitionStatus status, @Nullable String reason, Instant due) {
    jdbc.sql(
            """
            update petition set status = ?, reason = ?, due_at = ?, version = version + 1 where id = ?
            """)
        .params(status.name(), reason, Timestamp.from(due), id)
        .update();
  }

  void decided(
      UUID id,
      PetitionStatus status,
      @Nullable String reason,
      @Nullable LocalDate until,
      Instant at) {
    jdbc.sql(
            """
            update petition set status = :status, reason = coalesce(:reason, reason), due_at = null,
              until = coalesce(cast(:until as date), until), decided_at = :at, version = version + 1
            where id = :id
            """)
        .param("status", status.name())
        .param("reason", reason)
        .param("until", until == null ? null : Date.valueOf(until))
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  private static Petition read(ResultSet row, int n) throws SQLException {
    return new Petition(
        row.getObject("id", UUID.class),
        PetitionKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("society"),
        row.getString("programme"),
        row.getString("edition"),
        row.getInt("application_year"),
        row.getObject("certification_id", UUID.class),
        row.getObject("member_id", UUID.class),
        new Period(
            row.getObject("term_from", LocalDate.class), row.getObject("term_to", LocalDate.class)),
        PetitionStatus.valueOf(row.getString("status")),
        row.getString("stage"),
        instant(row, "stage_since"),
        row.getString("grounds"),
        row.getString("statement"),
        row.getInt("years"),
        row.getBoolean("renewing"),
        row.getObject("until", LocalDate.class),
        row.getString("reason"),
        instant(row, "due_at"),
        row.getObject("entered_by", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "submitted_at"),
        instant(row, "decided_at"),
        row.getInt("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
