package jp.koshin.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.Credits;
import jp.koshin.workflow.CaseKind;

/**
 * The SQL of one page: of every table of cases the first rows in order from its index, then those
 * merged. Words are looked for in the latest cases first, which soon meets common ones; where that
 * does not find a page, the index of trigrams finds the rest, because reading in order until rare
 * ones are met could mean reading everything.
 */
final class CaseListSql {

  /** So many cases of a kind are read in order before the index of trigrams is asked. */
  static final int READ = 1_000;

  private static final String AT = "coalesce(x.submitted_at, x.created_at)";
  private static final String ORDER = " order by " + AT + " desc, x.id desc";
  private static final String CLAIM_SUBJECT = "coalesce(x.event, x.title, x.lecture, '')";

  private final CurrentUser user;
  private final CaseListQuery query;
  private final List<String> words;
  private final Function<String, List<String>> programmes;
  private final Map<String, Object> params = new LinkedHashMap<>();

  /**
   * @param programmes codes of the programmes whose name has a word: the title of a renewal is its
   *     programme and year
   */
  CaseListSql(
      CurrentUser user,
      String society,
      CaseListQuery query,
      Function<String, List<String>> programmes) {
    this.user = user;
    this.query = query;
    this.programmes = programmes;
    words = CaseWords.of(query.text());
    params.put("society", society);
    params.put("limit", query.size() + 1);
  }

  Map<String, Object> params() {
    return params;
  }

  String text() {
    String parts =
        List.of(claims(), renewals(), petitions()).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" union all "));
    return """
    select found.*, m.number as member_number, m.family_name, m.given_name from (%s) found
    join member m on m.id = found.member_id order by at desc, id desc limit :limit\
    """
        .formatted(parts);
  }

  private String claims() {
    String drafts = user.has(Role.SECRETARIAT) ? " or x.origin = 'PROXY'" : "";
    return query.kind() != null && query.kind() != CaseKind.CLAIM
        ? ""
        : part(
            "claim",
            columns("'CLAIM'", CLAIM_SUBJECT, "cast(null as integer)", "x.credits"),
            " and (x.status <> 'DRAFT'" + drafts + ")",
            matching(false));
  }

  private String renewals() {
    boolean waiting = query.status() != null || !words.isEmpty();
    return query.kind() != null && query.kind() != CaseKind.RENEWAL
        ? ""
        : part(
            "renewal",
            columns("'RENEWAL'", "''", "x.application_year", "cast(null as numeric)"),
            waiting ? "" : " and x.status <> 'PREPARING'",
            matching(true));
  }

  private String petitions() {
    if (query.kind() == CaseKind.CLAIM || query.kind() == CaseKind.RENEWAL) {
      return "";
    }
    String drafts = user.has(Role.SECRETARIAT) ? " or x.entered_by is not null" : "";
    String kind = "";
    if (query.kind() != null) {
      kind = " and x.kind = :kind";
      params.put("kind", query.kind().name());
    }
    return part(
        "petition",
        columns("x.kind", "''", "x.application_year", "cast(null as numeric)"),
        " and (x.status <> 'DRAFT'" + drafts + ")" + kind,
        matching(true));
  }

  private static String columns(String kind, String subject, String year, String credits) {
    return """
    x.id, %s as kind, x.number, x.programme, %s as subject, %s as year, %s as credits, x.status,
    x.submitted_at, %s as at, x.member_id\
    """
        .formatted(kind, subject, year, credits, AT);
  }

  private String part(String table, String columns, String own, String matching) {
    String all = table + " x where x.society = :society" + further();
    String asked = own + filter();
    if (words.isEmpty()) {
      return "(select " + columns + " from " + all + asked + ORDER + " limit :limit)";
    }
    return """
    (with early as materialized (select %1$s from (select * from %2$s%3$s limit %4$d) x
      where true%5$s%6$s%3$s limit :limit),
    late as materialized (select %1$s from %2$s%5$s%6$s and (select count(*) from early) < :limit)
    select * from early where not exists (select from late) union all select * from late)\
    """
        .formatted(columns, all, ORDER, READ, asked, matching);
  }

  private String further() {
    if (query.after() == null) {
      return "";
    }
    CaseCursor cursor = CaseCursor.parse(query.after());
    params.put("at", OffsetDateTime.ofInstant(cursor.at(), ZoneOffset.UTC));
    params.put("id", cursor.id());
    return " and (" + AT + ", x.id) < (:at, :id)";
  }

  /** What all kinds have in common. */
  private String filter() {
    StringBuilder sql = new StringBuilder();
    String branch = user.onlyBranch();
    if (branch != null) {
      sql.append(" and exists (select from member m where m.id = x.member_id")
          .append(" and m.branch = :branch)");
      params.put("branch", branch);
    }
    if (query.status() != null) {
      sql.append(" and x.status = :status");
      params.put("status", query.status());
    }
    return sql.toString();
  }

  /** Each word is of the case or of its member; a title may also be the programme's name. */
  private String matching(boolean named) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      params.put("word" + i, CaseWords.pattern(words.get(i)));
      List<String> codes = named ? programmes.apply(words.get(i)) : List.of();
      if (codes.isEmpty()) {
        sql.append(" and x.search like :word").append(i);
      } else {
        params.put("codes" + i, codes);
        sql.append(" and (x.search like :word%1$d or x.programme in (:codes%1$d))".formatted(i));
      }
    }
    return sql.toString();
  }

  static CaseLine line(ResultSet row, int n) throws SQLException {
    BigDecimal credits = row.getBigDecimal("credits");
    OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
    return new CaseLine(
        row.getObject("id", UUID.class),
        CaseKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("programme"),
        row.getString("subject"),
        row.getObject("year", Integer.class),
        row.getString("member_number"),
        row.getString("family_name") + " " + row.getString("given_name"),
        credits == null ? null : new Credits(credits),
        row.getString("status"),
        submitted == null ? null : submitted.toInstant(),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
