package jp.koshin.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads money that came in, with the fee it is assigned to. */
@Repository
class RemittanceReads {

  private static final String VIEW =
      """
      with shown as (
        select r.*,
               case when r.status = 'MATCHED' and f.status not in ('PAID', 'REFUNDED')
                    then 'PARTIAL' else r.status end as shown_status,
               f.reference, f.amount as fee_amount,
               m.number || ' ' || m.family_name || ' ' || m.given_name as member,
               (select coalesce(sum(x.amount), 0) from remittance x
                where x.fee_id = r.fee_id and x.status in ('MATCHED', 'EXCESS')) as received
        from remittance r left join fee f on f.id = r.fee_id left join member m on m.id = f.member_id
        where r.society = :society)
      select * from shown where
      """;

  private final JdbcClient jdbc;

  RemittanceReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Remittance get(String society, UUID id) {
    return jdbc.sql(VIEW + " id = :id")
        .param("society", society)
        .param("id", id)
        .query(RemittanceReads::read)
        .optional()
        .orElseThrow(() -> new NotFound("remittance", id));
  }

  /** The row is locked before it is read, so that what is read is what stands. */
  Remittance locked(String society, UUID id) {
    jdbc.sql("select 1 from remittance where society = ? and id = ? for update")
        .params(society, id)
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new NotFound("remittance", id));
    return get(society, id);
  }

  List<Remittance> find(String society, RemittanceQuery query) {
    return jdbc.sql(
            VIEW
                + """
                 shown_status = any(string_to_array(:statuses, ','))
                  and (cast(:text as text) is null or position(:text in
                       upper(normalize(concat_ws(' ', replace(payer, ' ', ''), payer, memo, amount,
                         reference, replace(member, ' ', '')), NFKC))) > 0)
                order by booked_on, id limit :limit
                """)
        .param("society", society)
        .param(
            "statuses", query.statuses().stream().map(Enum::name).collect(Collectors.joining(",")))
        .param("text", query.text() == null ? null : plain(query.text()))
        .param("limit", query.limit())
        .query(RemittanceReads::read)
        .list();
  }

  /** Money that nobody has looked through for its number, of all societies. */
  List<Remittance> unexamined(int most) {
    List<Map<String, Object>> found =
        jdbc.sql(
                "select society, id from remittance where examined_at is null"
                    + " order by booked_on, id limit ?")
            .param(most)
            .query()
            .listOfRows();
    return found.stream()
        .collect(Collectors.groupingBy(row -> (String) row.get("society")))
        .entrySet()
        .stream()
        .flatMap(e -> ofIds(e.getKey(), e.getValue()).stream())
        .toList();
  }

  private List<Remittance> ofIds(String society, List<Map<String, Object>> rows) {
    return jdbc.sql(VIEW + " id = any(string_to_array(:ids, ',')::uuid[]) order by booked_on, id")
        .param("society", society)
        .param(
            "ids",
            rows.stream().map(row -> row.get("id").toString()).collect(Collectors.joining(",")))
        .query(RemittanceReads::read)
        .list();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  private static Remittance read(ResultSet row, int n) throws SQLException {
    UUID fee = row.getObject("fee_id", UUID.class);
    return new Remittance(
        row.getObject("id", UUID.class),
        row.getString("society"),
        RemittanceSource.valueOf(row.getString("source")),
        row.getObject("booked_on", LocalDate.class),
        row.getInt("amount"),
        row.getString("payer"),
        row.getString("memo"),
        RemittanceStatus.valueOf(row.getString("shown_status")),
        fee == null ? null : fee(fee, row),
        row.getString("note"),
        row.getString("settled_by"),
        row.getString("imported_by"),
        row.getInt("version"));
  }

  private static Remittance.AssignedFee fee(UUID id, ResultSet row) throws SQLException {
    return new Remittance.AssignedFee(
        id,
        row.getString("reference"),
        row.getString("member"),
        row.getInt("fee_amount"),
        row.getInt("received"));
  }
}
