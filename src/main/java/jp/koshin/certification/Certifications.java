package jp.koshin.certification;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certifications, their terms and cards. Who may ask is checked by the modules that ask. */
@Service
@Transactional
public class Certifications {

  /** Before every certification id, for a first page of {@link #endingIn}. */
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final CertificationRows rows;
  private final Cards cards;

  Certifications(JdbcClient jdbc, CertificationRows rows, Cards cards) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.cards = cards;
  }

  /**
   * @throws NotFound when there is none of that id
   */
  @Transactional(readOnly = true)
  public Certification get(UUID id) {
    return rows.get(id);
  }

  @Transactional(readOnly = true)
  public List<Certification> ofMember(UUID memberId) {
    return jdbc.sql("select * from certification where member_id = ? order by programme")
        .param(memberId)
        .query(CertificationRows::read)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Certification> of(UUID memberId, String programme) {
    return jdbc.sql("select * from certification where member_id = ? and programme = ?")
        .params(memberId, programme)
        .query(CertificationRows::read)
        .optional();
  }

  /** Enters an active certification with its first term on record and its card. */
  public Certification grant(NewCertification granted) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into certification (id, member_id, programme, number, certified_since,"
                + " term_from, term_to, consecutive_renewals) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            granted.memberId(),
            granted.programme(),
            granted.number(),
            Date.valueOf(granted.certifiedSince()),
            Date.valueOf(granted.term().from()),
            Date.valueOf(granted.term().to()),
            granted.consecutiveRenewals())
        .update();
    rows.addTerm(id, granted.term(), null);
    cards.issue(id, granted.term().to());
    return get(id);
  }

  /**
   * The certifications in force of a programme whose term, or its deferral, ends in a fiscal year,
   * in the order of their ids.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit the longest page
   */
  @Transactional(readOnly = true)
  public List<UUID> endingIn(String programme, FiscalYear year, @Nullable UUID after, int limit) {
    return jdbc.sql(
            "select id from certification where programme = ?"
                + " and status in ('ACTIVE', 'DEFERRED', 'RESERVED')"
                + " and coalesce(deferred_until, term_to) between ? and ?"
                + " and id > ? order by id limit ?")
        .params(
            programme,
            Date.valueOf(year.firstDay()),
            Date.valueOf(year.lastDay()),
            after == null ? FIRST : after,
            limit)
        .query(UUID.class)
        .list();
  }

  /**
   * The certifications in force of all programmes whose term, or deferral, ends between two days,
   * in the order of their ids.
   *
   * @param after the last id of the page before, or null for the first page
   * @param limit the longest page
   */
  @Transactional(readOnly = true)
  public List<UUID> endingBetween(
      LocalDate first, LocalDate last, @Nullable UUID after, int limit) {
    return jdbc.sql(
            "select id from certification where status in ('ACTIVE', 'DEFERRED', 'RESERVED')"
                + " and coalesce(deferred_until, term_to) between ? and ?"
                + " and id > ? order by id limit ?")
        .params(Date.valueOf(first), Date.valueOf(last), after == null ? FIRST : after, limit)
        .query(UUID.class)
        .list();
  }

  /**
   * Renews: the next term begins the day after the old one ended, one more renewal in a row is
   * counted and a new card is issued. The old term stays on record.
   *
   * @param renewalId the approved application; it extends once
   * @param years length of the new term
   * @throws LostRace ALREADY_DECIDED when the certification is no longer in force
   */
  public Certification extend(UUID id, UUID renewalId, int years) {
    return extend(id, renewalId, years, true);
  }

  /**
   * As {@link #extend(UUID, UUID, int)}, for programmes whose deferred renewals begin later.
   *
   * @param backDated false where the new term begins the day after a deferral ended
   */
  public Certification extend(UUID id, UUID renewalId, int years, boolean backDated) {
    Certification old = rows.locked(id);
    if (!old.status().isInForce()) {
      throw new LostRace("ALREADY_DECIDED", id);
    }
    LocalDate from = (backDated ? old.term().to() : old.ends()).plusDays(1);
    Period next = new Period(from, from.plusYears(years).minusDays(1));
    rows.addTerm(id, next, renewalId);
    jdbc.sql(
            "update certification set term_from = ?, term_to = ?, status = 'ACTIVE', deferred_until"
                + " = null, consecutive_renewals = consecutive_renewals + 1, version = version + 1"
                + " where id = ?")
        .params(Date.valueOf(next.from()), Date.valueOf(next.to()), id)
        .update();
    cards.issue(id, next.to());
    return get(id);
  }

  /**
   * Makes the short term of a restored certification a whole one: its renewal was approved after
   * the restoration.
   */
  public Certification lengthen(UUID id, int years) {
    Certification restored = rows.locked(id);
    if (!restored.status().isInForce()) {
      throw new LostRace("ALREADY_DECIDED", id);
    }
    LocalDate from = restored.term().from();
    LocalDate to = from.plusYears(years).minusDays(1);
    rows.lengthen(id, from, to);
    cards.issue(id, to);
    return get(id);
  }

  /**
   * Ends a certification at the end of its term (失効). One that is no longer in force stays as it
   * is.
   *
   * @return whether it was in force
   */
  public boolean lapse(UUID id) {
    return rows.leave(id, CertificationStatus.LAPSED);
  }

  /** A card in place of a lost one, for the rest of the term. */
  public Card reissueCard(UUID certificationId) {
    return cards.issue(certificationId, get(certificationId).term().to());
  }

  @Transactional(readOnly = true)
  public Optional<Card> currentCard(UUID certificationId) {
    return cards.current(certificationId);
  }

  /** The holder of a card; the code is compared without regard to case or spaces. */
  @Transactional(readOnly = true)
  public Optional<CardHolder> byCardCode(String code) {
    return cards
        .byCode(code.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
        .map(
            card -> {
              Certification certification = get(card.certificationId());
              return new CardHolder(certification.memberId(), certification, card);
            });
  }

  /** Every term on record, the oldest first. */
  @Transactional(readOnly = true)
  public List<Period> terms(UUID id) {
    return jdbc.sql(
            "select term_from, term_to from certification_term where certification_id = ? order by"
                + " term_from")
        .param(id)
        .query(
            (row, n) ->
                new Period(
                    row.getObject("term_from", LocalDate.class),
                    row.getObject("term_to", LocalDate.class)))
        .list();
  }
}
