package jp.koshin.certification;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a certification besides renewal: put off, reserved, taken away, restored. Who may
 * do it is checked by the modules that call.
 */
@Service
@Transactional
public class Standings {

  private final JdbcClient jdbc;
  private final CertificationRows rows;
  private final Cards cards;

  Standings(JdbcClient jdbc, CertificationRows rows, Cards cards) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.cards = cards;
  }

  /**
   * Takes a certification away (取消). One that is no longer in force stays as it is.
   *
   * @return whether it was in force
   */
  public boolean revoke(UUID id) {
    return rows.leave(id, CertificationStatus.REVOKED);
  }

  /**
   * Puts the renewal of a certification off (更新猶予).
   *
   * @param term the term that the deferral was asked for
   * @param until the last day of the deferral, after the term
   * @throws LostRace ALREADY_DECIDED when it was renewed meanwhile or is no longer in force
   */
  public void defer(UUID id, Period term, LocalDate until) {
    prolong(id, term, until, CertificationStatus.DEFERRED);
  }

  /**
   * Reserves a certification whose holder is short of credits (留保); it stays in force.
   *
   * @param term the term that has ended
   * @param until the new deadline, or null while the holder is heard
   * @throws LostRace ALREADY_DECIDED when it was renewed meanwhile or is no longer in force
   */
  public void reserve(UUID id, Period term, @Nullable LocalDate until) {
    prolong(id, term, until, CertificationStatus.RESERVED);
  }

  /**
   * Restores a lapsed certification (再認定) with a new term and card.
   *
   * @param caseId the application; it restores once
   * @param consecutiveRenewals renewals in a row that count from now on
   * @throws LostRace ALREADY_DECIDED when it is not lapsed
   */
  public Certification restore(UUID id, UUID caseId, Period term, int consecutiveRenewals) {
    if (rows.locked(id).status() != CertificationStatus.LAPSED) {
      throw new LostRace("ALREADY_DECIDED", id);
    }
    rows.addTerm(id, term, caseId);
    jdbc.sql(
            "update certification set term_from = ?, term_to = ?, status = 'ACTIVE',"
                + " deferred_until = null, consecutive_renewals = ?, version = version + 1"
                + " where id = ?")
        .params(Date.valueOf(term.from()), Date.valueOf(term.to()), consecutiveRenewals, id)
        .update();
    cards.issue(id, term.to());
    return rows.get(id);
  }

  private void prolong(
      UUID id, Period term, @Nullable LocalDate until, CertificationStatus status) {
    Certification held = rows.locked(id);
    if (!held.status().isInForce() || !held.term().equals(term)) {
      throw new LostRace("ALREADY_DECIDED", id);
    }
    jdbc.sql(
            "update certification set status = :status,"
                + " deferred_until = coalesce(cast(:until as date), deferred_until),"
                + " version = version + 1 where id = :id")
        .param("status", status.name())
        .param("until", until == null ? null : Date.valueOf(until))
        .param("id", id)
        .update();
  }
}
