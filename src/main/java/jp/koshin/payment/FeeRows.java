package jp.koshin.payment;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the fee table. Whoever changes a fee locks its row first. */
@Repository
class FeeRows {

  /** Digits only: a reference is written by hand on a transfer slip. */
  private static final int REFERENCE_DIGITS = 12;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  FeeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(NewFee fee, Instant at) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into fee (id, case_id, society, programme, member_id, purpose, amount, methods,"
                + " reference, created_at) values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?,"
                + " ?)")
        .params(
            id,
            fee.caseId(),
            fee.society(),
            fee.programme(),
            fee.memberId(),
            fee.purpose(),
            fee.amount(),
            fee.methods().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
            newReference(),
            Timestamp.from(at))
        .update();
    return id;
  }

  Fee get(UUID id) {
    return one("select * from fee where id = ?", id).orElseThrow(() -> new NotFound("fee", id));
  }

  Fee locked(UUID id) {
    return one("select * from fee where id = ? for update", id)
        .orElseThrow(() -> new NotFound("fee", id));
  }

  Optional<Fee> lockedByReference(String reference) {
    return one("select * from fee where reference = ? for update", reference);
  }

  List<Fee> ofCase(UUID caseId) {
    return jdbc.sql("select * from fee where case_id = ? order by created_at, id")
        .param(caseId)
        .query(FeeRows::read)
        .list();
  }

  List<Fee> ofMember(UUID memberId) {
    return jdbc.sql("select * from fee where member_id = ? order by created_at desc")
        .param(memberId)
        .query(FeeRows::read)
        .list();
  }

  List<Fee> find(String society, FeeQuery query) {
    return jdbc.sql(
            """
            select f.* from fee f join member m on m.id = f.member_id
            where f.society = :society
              and (cast(:programme as text) is null or f.programme = :programme)
              and (cast(:purpose as text) is null or f.purpose = :purpose)
              and f.status = any(string_to_array(:statuses, ','))
              and (cast(:text as text) is null or position(upper(:text) in
                   upper(f.reference || ' ' || m.number || ' ' || m.family_name || m.given_name || ' '
                   || m.family_kana || m.given_kana)) > 0)
            order by f.created_at, f.id limit :limit
            """)
        .param("society", society)
        .param("programme", query.programme())
        .param("purpose", query.purpose())
        .param("statuses", query.statusNames())
        .param("text", query.text() == null ? null : query.text().replaceAll("\\s", ""))
        .param("limit", query.limit())
        .query(FeeRows::read)
        .list();
  }

  List<String> purposes(String society) {
    return jdbc.sql("select distinct purpose from fee where society = ? order by purpose")
        .param(society)
        .query(String.class)
        .list();
  }

  /** A slip issued before is no longer shown. */
  void setStatus(UUID id, FeeStatus status, @Nullable PaymentMethod method) {
    jdbc.sql(
            "update fee set status = ?, method = ?, slip_number = null, slip_until = null,"
                + " slip_page = null, version = version + 1 where id = ?")
        .params(status.name(), method == null ? null : method.name(), id)
        .update();
  }

  void setSlip(UUID id, PaymentMethod method, PaymentSlip slip) {
    jdbc.sql(
            "update fee set status = 'PENDING', method = ?, slip_number = ?, slip_until = ?,"
                + " slip_page = ?, version = version + 1 where id = ?")
        .params(
            method.name(),
            slip.number(),
            Timestamp.from(slip.until()),
            slip.page() == null ? null : slip.page().toString(),
            id)
        .update();
  }

  void setPaid(UUID id, PaymentMethod method, Instant at, @Nullable String confirmedBy) {
    jdbc.sql(
            "update fee set status = 'PAID', method = ?, paid_at = ?, confirmed_by = ?, version ="
                + " version + 1 where id = ?")
        .params(method.name(), Timestamp.from(at), confirmedBy, id)
        .update();
  }

  /** Takes a gateway's event once; false when it was taken before. */
  boolean take(String eventId, UUID feeId, Instant at) {
    return jdbc.sql(
                "insert into gateway_event (id, fee_id, received_at) values (?, ?, ?) on conflict"
                    + " do nothing")
            .params(eventId, feeId, Timestamp.from(at))
            .update()
        == 1;
  }

  private Optional<Fee> one(String sql, Object key) {
    return jdbc.sql(sql).param(key).query(FeeRows::read).optional();
  }

  private String newReference() {
    StringBuilder reference = new StringBuilder(REFERENCE_DIGITS);
    for (int i = 0; i < REFERENCE_DIGITS; i++) {
      reference.append(random.nextInt(10));
    }
    return reference.toString();
  }

  private static Fee read(ResultSet row, int n) throws SQLException {
    String method = row.getString("method");
    Timestamp paidAt = row.getTimestamp("paid_at");
    return new Fee(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("society"),
        row.getString("programme"),
        row.getObject("member_id", UUID.class),
        row.getString("purpose"),
        row.getInt("amount"),
        methods(row.getArray("methods")),
        FeeStatus.valueOf(row.getString("status")),
        method == null ? null : PaymentMethod.valueOf(method),
        row.getString("reference"),
        slip(row),
        paidAt == null ? null : paidAt.toInstant(),
        row.getString("confirmed_by"),
        row.getTimestamp("created_at").toInstant());
  }

  private static @Nullable PaymentSlip slip(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("slip_until");
    String page = row.getString("slip_page");
    return until == null
        ? null
        : new PaymentSlip(
            row.getString("slip_number"),
            until.toInstant(),
            page == null ? null : URI.create(page));
  }

  private static Set<PaymentMethod> methods(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(PaymentMethod::valueOf)
        .collect(Collectors.toSet());
  }
}
