package jp.koshin.certification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of certifications and their terms. */
@Repository
class CertificationRows {

  private final JdbcClient jdbc;

  CertificationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Certification get(UUID id) {
    return one("select * from certification where id = ?", id);
  }

  Certification locked(UUID id) {
    return one("select * from certification where id = ? for update", id);
  }

  void addTerm(UUID id, Period term, @Nullable UUID renewalId) {
    jdbc.sql(
            "insert into certification_term (certification_id, term_from, term_to, renewal_id)"
                + " values (?, ?, ?, ?)")
        .params(id, Date.valueOf(term.from()), Date.valueOf(term.to()), renewalId)
        .update();
  }

  /** The present term ends later. */
  void lengthen(UUID id, LocalDate from, LocalDate to) {
    jdbc.sql(
            "update certification_term set term_to = ? where certification_id = ? and term_from ="
                + " ?")
        .params(Date.valueOf(to), id, Date.valueOf(from))
        .update();
    jdbc.sql("update certification set term_to = ?, version = version + 1 where id = ?")
        .params(Date.valueOf(to), id)
        .update();
  }

  /** Puts out of force; true where it was in force. */
  boolean leave(UUID id, CertificationStatus status) {
    return jdbc.sql(
                "update certification set status = ?, version = version + 1"
                    + " where id = ? and status in ('ACTIVE', 'DEFERRED', 'RESERVED')")
            .params(status.name(), id)
            .update()
        > 0;
  }

  private Certification one(String sql, UUID id) {
    return jdbc.sql(sql)
        .param(id)
        .query(CertificationRows::read)
        .optional()
        .orElseThrow(() -> new NotFound("certification", id));
  }

  static Certification read(ResultSet row, int n) throws SQLException {
    return new Certification(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("programme"),
        row.getString("number"),
        row.getObject("certified_since", LocalDate.class),
        new Period(
            row.getObject("term_from", LocalDate.class), row.getObject("term_to", LocalDate.class)),
        row.getInt("consecutive_renewals"),
        CertificationStatus.valueOf(row.getString("status")),
        row.getObject("deferred_until", LocalDate.class));
  }
}
