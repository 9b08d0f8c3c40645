package jp.koshin.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the fees that money may be for, in one statement however many lines ask. */
@Repository
class FeeCandidates {

  /** How long a paid fee is looked at for money that comes a second time without a number. */
  private static final Duration RECENT = Duration.ofDays(400);

  private static final String SELECT =
      """
      select f.id, f.reference, f.programme, f.purpose, f.amount, f.status,
             f.confirmed_by is not null as by_hand,
             (select coalesce(sum(r.amount), 0) from remittance r
              where r.fee_id = f.id and r.status in ('MATCHED', 'EXCESS')) as received,
             m.number, m.family_name || ' ' || m.given_name as written,
             m.family_kana || ' ' || m.given_kana as kana
      from fee f join member m on m.id = f.member_id
      where f.society = :society and
      """;

  private final JdbcClient jdbc;
  private final FeeNames names;
  private final Clock clock;

  FeeCandidates(JdbcClient jdbc, FeeNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** What is due or was paid lately, and whatever has one of these references. */
  FeeMatching all(String society, Collection<String> references) {
    return new FeeMatching(
        jdbc.sql(
                SELECT
                    + """
                    (f.status in ('UNPAID', 'PENDING') or f.paid_at > :since
                     or f.reference = any(string_to_array(:references, ',')))
                    """)
            .param("society", society)
            .param("since", Timestamp.from(clock.instant().minus(RECENT)))
            .param("references", String.join(",", references))
            .query(this::read)
            .list());
  }

  /** What has one of these references. */
  FeeMatching byReference(String society, Collection<String> references) {
    List<FeeCandidate> found =
        references.isEmpty()
            ? List.of()
            : jdbc.sql(SELECT + " f.reference = any(string_to_array(:references, ','))")
                .param("society", society)
                .param("references", String.join(",", references))
                .query(this::read)
                .list();
    return new FeeMatching(found);
  }

  private FeeCandidate read(ResultSet row, int n) throws SQLException {
    return new FeeCandidate(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        row.getString("programme"),
        names.of(row.getString("programme"), row.getString("purpose")),
        row.getInt("amount"),
        FeeStatus.valueOf(row.getString("status")),
        row.getBoolean("by_hand"),
        row.getInt("received"),
        row.getString("number"),
        row.getString("written"),
        row.getString("kana"));
  }
}
