package jp.koshin.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Period;
import jp.koshin.valuation.Course;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's tables. */
@Component
class CreditRows {

  private static final String SELECT =
      """
      select e.id, e.member_id, e.programme, e.edition, e.kind, e.activity_date, e.fiscal_year, e.event, e.category,
        e.credits, e.source, e.rule, e.claim_id, e.reverses, e.recorded_at, e.course
      from credit_entry e
      """;

  private static final String INSERT =
      """
      insert into credit_entry (id, member_id, programme, edition, kind, activity_date, fiscal_year, event, category,
        credits, source, rule, claim_id, reverses, recorded_at, recorded_by, course)
      values (:id, :member, :programme, :edition, :kind, :date, :year, :event, :category,
        :credits, :source, :rule, :claim, :reverses, :at, :by, :course)
      """;

  private final JdbcClient jdbc;

  CreditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds the entry and takes the activity's place, in one statement; false where the place is
   * taken.
   */
  boolean insert(CreditEntry entry, String identity, String by) {
    return with(
                jdbc.sql(
                    "with entry as ("
                        + INSERT
                        + " returning id) insert into credited_activity (member_id, programme,"
                        + " identity, activity_date, entry_id, claim_id) select :member,"
                        + " :programme, :identity, :date, id, :claim from entry on conflict do"
                        + " nothing"),
                entry,
                by)
            .param("identity", identity)
            .update()
        == 1;
  }

  /**
   * Adds a reversing entry and frees the activity's place; false where the entry was reversed
   * before.
   */
  boolean insertReversal(CreditEntry reversal, String by) {
    int added =
        with(jdbc.sql(INSERT + " on conflict (reverses) do nothing"), reversal, by).update();
    jdbc.sql("delete from credited_activity where entry_id = ?")
        .param(reversal.reverses())
        .update();
    return added == 1;
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, CreditEntry entry, String by) {
    return statement
        .param("id", entry.id())
        .param("member", entry.memberId())
        .param("programme", entry.programme())
        .param("edition", entry.edition())
        .param("kind", entry.kind().name())
        .param("date", entry.date())
        .param("year", entry.fiscalYear())
        .param("event", entry.event())
        .param("category", entry.category())
        .param("credits", entry.credits())
        .param("source", entry.source().name())
        .param("rule", entry.rule())
        .param("claim", entry.claimId(), Types.OTHER)
        .param("reverses", entry.reverses(), Types.OTHER)
        .param("at", OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC))
        .param("by", by)
        .param("course", entry.course() == null ? null : entry.course().name(), Types.VARCHAR);
  }

  Optional<CreditEntry> find(UUID id) {
    return jdbc.sql(SELECT + " where e.id = ?").param(id).query(CreditRows::row).optional();
  }

  Optional<CreditEntry> credited(UUID memberId, String programme, String identity, LocalDate date) {
    return jdbc.sql(
            SELECT
                + """
                 join credited_activity a on a.entry_id = e.id
                where a.member_id = ? and a.programme = ? and a.identity = ? and a.activity_date = ?
                """)
        .params(memberId, programme, identity, date)
        .query(CreditRows::row)
        .optional();
  }

  Optional<CreditEntry> ofClaim(UUID claimId) {
    return jdbc.sql(SELECT + " join credited_activity a on a.entry_id = e.id where a.claim_id = ?")
        .param(claimId)
        .query(CreditRows::row)
        .optional();
  }

  List<CreditEntry> entries(
      UUID memberId, String programme, @Nullable Period period, boolean standing) {
    String only =
        standing ? " and exists (select 1 from credited_activity a where a.entry_id = e.id)" : "";
    return jdbc.sql(
            SELECT
                + " where e.member_id = :member and e.programme = :programme"
                + " and e.activity_date between :from and :to"
                + only
                + " order by e.activity_date desc, e.recorded_at desc, e.id")
        .param("member", memberId)
        .param("programme", programme)
        .param("from", period == null ? LocalDate.of(1, 1, 1) : period.from())
        .param("to", period == null ? LocalDate.of(9999, 12, 31) : period.to())
        .query(CreditRows::row)
        .list();
  }

  private static CreditEntry row(ResultSet row, int index) throws SQLException {
    return new CreditEntry(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getString("programme"),
        row.getString("edition"),
        ActivityKind.valueOf(row.getString("kind")),
        row.getObject("activity_date", LocalDate.class),
        row.getInt("fiscal_year"),
        row.getString("event"),
        row.getString("category"),
        row.getBigDecimal("credits"),
        CreditSource.valueOf(row.getString("source")),
        row.getString("rule"),
        row.getObject("claim_id", UUID.class),
        row.getObject("reverses", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        course(row.getString("course")));
  }

  private static @Nullable Course course(@Nullable String name) {
    return name == null ? null : Course.valueOf(name);
  }
}
