package jp.koshin.renewal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Tokyo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications at a stage that a body outside decides. */
@Repository
class ExternalRows {

  private final JdbcClient jdbc;
  private final RenewalRows rows;
  private final Programmes programmes;

  ExternalRows(JdbcClient jdbc, RenewalRows rows, Programmes programmes) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.programmes = programmes;
  }

  List<ExternalCase> waiting(String society) {
    return jdbc
        .sql(
            """
            select r.id, r.number, r.programme, r.edition, r.stage, r.stage_since, m.number as member_number,
                   m.family_name, m.given_name, m.family_kana, m.given_kana, c.number as certificate
            from renewal r join member m on m.id = r.member_id join certification c on c.id = r.certification_id
            where r.society = ? and r.status in ('SUBMITTED', 'IN_REVIEW') order by r.number
            """)
        .param(society)
        .query(
            (row, n) ->
                isExternal(
                        row.getString("programme"),
                        row.getString("edition"),
                        row.getString("stage"))
                    ? Optional.of(
                        new ExternalCase(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getString("programme"),
                            row.getString("member_number"),
                            row.getString("family_name") + " " + row.getString("given_name"),
                            row.getString("family_kana") + " " + row.getString("given_kana"),
                            row.getString("certificate"),
                            Tokyo.dateOf(row.getTimestamp("stage_since").toInstant())))
                    : Optional.<ExternalCase>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<Renewal> byNumber(String society, String number) {
    return jdbc.sql("select id from renewal where society = ? and number = ?")
        .params(society, number)
        .query(UUID.class)
        .optional()
        .map(rows::get);
  }

  Optional<Renewal> of(String society, UUID renewalId) {
    return rows.find(renewalId).filter(renewal -> renewal.society().equals(society));
  }

  Set<String> externalStages(Renewal renewal) {
    return programmes.edition(renewal.programme(), renewal.edition()).renewalStages().stream()
        .filter(StageRule::external)
        .map(StageRule::id)
        .collect(Collectors.toSet());
  }

  private boolean isExternal(String programme, String edition, String stage) {
    return programmes.edition(programme, edition).renewalStages().stream()
        .anyMatch(rule -> rule.external() && rule.id().equals(stage));
  }
}
