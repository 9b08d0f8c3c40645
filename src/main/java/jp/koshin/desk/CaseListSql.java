package jp.koshin.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.member.Members;
import jp.koshin.shared.Credits;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one page: of every table of cases the first rows in order from its index, then those
 * merged.
 */
final class CaseListSql {

  private static final String AT = "coalesce(x.submitted_at, x.created_at)";

  private static final String CLAIM_SUBJECT = "coalesce(x.event, x.title, x.lecture, '')";

  private final CurrentUser user;
  private final CaseListQuery query;
  private final List<String> words;
  private final Map<String, Object> params = new LinkedHashMap<>();

  CaseListSql(CurrentUser user, String society, CaseListQuery query) {
    this.user = user;
    this.query = query;
    words = split(query.text());
    params.put("society", society);
    params.put("limit", query.size() + 1);
  }

  private static List<String> split(@Nullable String text) {
    String plain = Normalizer.normalize(text == null ? "" : text, Form.NFKC).replace("\0", "");
    return Arrays.stream(plain.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  Map<String, Object> params() {
    return params;
  }

  String text() {
    String conditions = conditions();
    String parts =
        List.of(claims(conditions), renewals(conditions), petitions(conditions)).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" union all "));
    return "select * from (" + parts + ") found order by at desc, id desc limit :limit";
  }

  private String claims(String conditions) {
    String drafts = user.has(Role.SECRETARIAT) ? " or x.origin = 'PROXY'" : "";
    return query.kind() != null && query.kind() != CaseKind.CLAIM
        ? ""
        : part("'CLAIM'", CLAIM_SUBJECT, "cast(null as integer)", "x.credits", "claim")
            + (" and (x.status <> 'DRAFT'" + drafts + ")")
            + conditions
            + matching(" or x.event ilike %1$s or x.title ilike %1$s or x.lecture ilike %1$s")
            + ordered();
  }

  private String renewals(String conditions) {
    boolean waiting = query.status() != null || !words.isEmpty();
    return query.kind() != null && query.kind() != CaseKind.RENEWAL
        ? ""
        : part("'RENEWAL'", "''", "x.application_year", "cast(null as numeric)", "renewal")
            + (waiting ? "" : " and x.status <> 'PREPARING'")
            + conditions
            + matching("")
            + ordered();
  }

  private String petitions(String conditions) {
    if (query.kind() == CaseKind.CLAIM || query.kind() == CaseKind.RENEWAL) {
      return "";
    }
    String drafts = user.has(Role.SECRETARIAT) ? " or x.entered_by is not null" : "";
    String kind = "";
    if (query.kind() != null) {
      kind = " and x.kind = :kind";
      params.put("kind", query.kind().name());
    }
    return part("x.kind", "''", "x.application_year", "cast(null as numeric)", "petition")
        + (" and (x.status <> 'DRAFT'" + drafts + ")")
        + kind
        + conditions
        + matching("")
        + ordered();
  }

  private static String part(
      String kind, String subject, String year, String credits, String table) {
    return """
    (select x.id, %s as kind, x.number, x.programme, %s as subject, %s as year, %s as credits,
    x.status, x.submitted_at, %s as at, m.number as member_number, m.family_name, m.given_name
    from %s x join member m on m.id = x.member_id where x.society = :society\
    """
        .formatted(kind, subject, year, credits, AT, table);
  }

  private static String ordered() {
    return " order by " + AT + " desc, x.id desc limit :limit)";
  }

  /** What all kinds have in common. */
  private String conditions() {
    StringBuilder sql = new StringBuilder();
    String branch = user.onlyBranch();
    if (branch != null) {
      sql.append(" and m.branch = :branch");
      params.put("branch", branch);
    }
    if (query.status() != null) {
      sql.append(" and x.status = :status");
      params.put("status", query.status());
    }
    if (query.after() != null) {
      Cursor cursor = Cursor.parse(query.after());
      sql.append(" and (").append(AT).append(", x.id) < (:at, :id)");
      params.put("at", OffsetDateTime.ofInstant(cursor.at(), ZoneOffset.UTC));
      params.put("id", cursor.id());
    }
    return sql.toString();
  }

  /** Each word is of the case or of its member. */
  private String matching(String more) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = ":word" + i;
      params.put("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
      params.put("member" + i, Members.searchPattern(words.get(i)));
      sql.append(" and (x.number ilike ").append(word).append(more.formatted(word));
      sql.append(" or m.search like :member").append(i).append(')');
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

  /** Where a page ended. */
  record Cursor(Instant at, UUID id) {

    static Cursor after(CaseLine last) {
      return new Cursor(last.at(), last.id());
    }

    /** A cursor as it was given out; anything else is no argument. */
    static Cursor parse(String text) {
      try {
        String[] parts = text.split("_", 2);
        Cursor cursor = new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        if (cursor.text().equals(text) && parts[0].startsWith("2")) {
          return cursor;
        }
      } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("cursor: " + text, e);
      }
      throw new IllegalArgumentException("cursor: " + text);
    }

    String text() {
      return at + "_" + id;
    }
  }
}
