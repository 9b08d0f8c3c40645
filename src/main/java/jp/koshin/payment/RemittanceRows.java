package jp.koshin.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the remittance table. Whoever changes one locks its fee first, where it has or gets
 * one, then its row.
 */
@Repository
class RemittanceRows {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  RemittanceRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Of these fingerprints those that are known. */
  List<String> known(String society, List<StatementLine> lines) {
    return jdbc.sql(
            "select fingerprint from remittance where society = ? and fingerprint ="
                + " any(string_to_array(?, ','))")
        .params(
            society,
            lines.stream().map(StatementLine::fingerprint).collect(Collectors.joining(",")))
        .query(String.class)
        .list();
  }

  /**
   * Writes all lines in one statement; those known are left as they are.
   *
   * @return how many are new
   */
  int insert(
      String society,
      RemittanceSource source,
      List<StatementLine> lines,
      CurrentUser by,
      Instant at) {
    List<Map<String, Object>> rows =
        lines.stream()
            .map(
                line ->
                    Map.<String, Object>of(
                        "id", UUID.randomUUID().toString(),
                        "booked_on", line.date().toString(),
                        "amount", line.amount(),
                        "payer", line.payer(),
                        "memo", line.memo(),
                        "fingerprint", line.fingerprint()))
            .toList();
    return jdbc.sql(
            """
            insert into remittance (id, society, source, booked_on, amount, payer, memo, fingerprint,
              status, imported_at, imported_by)
            select id, :society, :source, booked_on, amount, payer, memo, fingerprint, 'OPEN', :at, :by
            from jsonb_to_recordset(cast(:rows as jsonb)) as line(id uuid, booked_on date,
              amount integer, payer text, memo text, fingerprint text)
            on conflict (society, fingerprint) do nothing
            """)
        .param("society", society)
        .param("source", source.name())
        .param("at", Timestamp.from(at))
        .param("by", by.username())
        .param("rows", write(rows))
        .update();
  }

  /** What a gateway reports; reported again, nothing changes. Nobody has to look for its number. */
  void insertReported(String society, GatewayReport report, LocalDate day, Instant at) {
    jdbc.sql(
            """
            insert into remittance (id, society, source, booked_on, amount, payer, memo, fingerprint,
              status, imported_at, imported_by, examined_at)
            values (?, ?, 'GATEWAY', ?, ?, '', ?, ?, 'OPEN', ?, ?, ?)
            on conflict (society, fingerprint) do nothing
            """)
        .params(
            UUID.randomUUID(),
            society,
            day,
            report.amount(),
            report.reference() + " " + report.eventId(),
            "gateway:" + report.eventId(),
            Timestamp.from(at),
            CurrentUser.system().username(),
            Timestamp.from(at))
        .update();
  }

  int countUnexamined(String society) {
    return jdbc.sql("select count(*) from remittance where examined_at is null and society = ?")
        .param(society)
        .query(Integer.class)
        .single();
  }

  boolean isUnexamined(UUID id) {
    return jdbc.sql("select examined_at is null from remittance where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  void setExamined(List<UUID> ids, Instant at) {
    jdbc.sql(
            "update remittance set examined_at = ? where examined_at is null and id ="
                + " any(string_to_array(?, ',')::uuid[])")
        .params(
            Timestamp.from(at), ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
        .update();
  }

  int received(UUID feeId) {
    return jdbc.sql(
            "select coalesce(sum(amount), 0) from remittance where fee_id = ? and status in"
                + " ('MATCHED', 'EXCESS')")
        .param(feeId)
        .query(Integer.class)
        .single();
  }

  /**
   * @param status OPEN, MATCHED, EXCESS or SETTLED
   */
  void set(
      UUID id,
      String status,
      @Nullable UUID feeId,
      @Nullable String note,
      CurrentUser by,
      Instant at) {
    jdbc.sql(
            "update remittance set status = ?, fee_id = ?, note = ?, settled_by = ?, settled_at ="
                + " ?, examined_at = coalesce(examined_at, ?), version = version + 1 where id = ?")
        .params(status, feeId, note, by.username(), Timestamp.from(at), Timestamp.from(at), id)
        .update();
  }

  /** What had come in for a fee that was then paid another way is too much. */
  void setExcess(UUID feeId) {
    jdbc.sql(
            "update remittance set status = 'EXCESS', version = version + 1 where fee_id = ? and"
                + " status = 'MATCHED'")
        .param(feeId)
        .update();
  }

  /** Imports of a society come one after the other. */
  void lockImports(String society) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('remittance'), hashtext(?))")
        .param(society)
        .query((row, n) -> true)
        .list();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
