package jp.koshin.member;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code member} and {@code dues}. */
@Repository
class MemberRows {

  private final JdbcClient jdbc;

  MemberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Member> byId(UUID id) {
    return jdbc.sql("select * from member where id = ?")
        .param(id)
        .query(MemberRows::member)
        .optional();
  }

  List<Member> byIds(Collection<UUID> ids) {
    return jdbc.sql("select * from member where id = any (?)")
        .param(ids.toArray(UUID[]::new))
        .query(MemberRows::member)
        .list();
  }

  /** The member, until the end of the transaction for nobody else to change. */
  Optional<Member> lock(UUID id) {
    return jdbc.sql("select * from member where id = ? for no key update")
        .param(id)
        .query(MemberRows::member)
        .optional();
  }

  void setStatus(UUID id, MemberStatus status, @Nullable LocalDate endedOn) {
    jdbc.sql("update member set status = ?, ended_on = ?, version = version + 1 where id = ?")
        .params(status.name(), endedOn, id)
        .update();
  }

  Optional<Member> byNumber(String society, String number) {
    return jdbc.sql("select * from member where society = ? and number = ?")
        .params(society, normalNumber(number))
        .query(MemberRows::member)
        .optional();
  }

  static String normalNumber(String typed) {
    return Normalizer.normalize(typed.replace("\0", ""), Normalizer.Form.NFKC)
        .strip()
        .toUpperCase(Locale.ROOT);
  }

  void insert(UUID id, NewMember member) {
    jdbc.sql(
            """
            insert into member (id, society, number, family_name, given_name, family_kana, given_kana, affiliation,
                                prefecture, branch, email, status, training_facility, days_per_week, joined_on, search)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            member.society(),
            normalNumber(member.number()),
            member.familyName(),
            member.givenName(),
            member.familyKana(),
            member.givenKana(),
            member.affiliation(),
            member.prefecture(),
            member.branch(),
            member.email(),
            member.status().name(),
            member.trainingFacility(),
            member.daysPerWeek(),
            member.joinedOn(),
            searchText(member))
        .update();
  }

  /** Names also without the space between them, because people type them so. */
  private static String searchText(NewMember m) {
    return SearchText.of(
        m.number(),
        m.familyName() + m.givenName(),
        m.familyKana() + m.givenKana(),
        m.affiliation(),
        m.prefecture());
  }

  List<Member> search(String society, @Nullable String branch, List<String> patterns, int limit) {
    return jdbc.sql(
            """
            select * from member
             where society = :society and search like all (:patterns)
               and (cast(:branch as text) is null or branch = :branch)
             order by family_kana, given_kana, number limit :limit
            """)
        .param("society", society)
        .param("branch", branch)
        .param("patterns", patterns.toArray(String[]::new))
        .param("limit", limit)
        .query(MemberRows::member)
        .list();
  }

  List<Dues> dues(UUID memberId) {
    return jdbc.sql("select * from dues where member_id = ? order by fiscal_year")
        .param(memberId)
        .query(
            (row, i) ->
                new Dues(
                    row.getInt("fiscal_year"),
                    row.getObject("paid_on", LocalDate.class),
                    row.getString("entered_by")))
        .list();
  }

  /** True where the year was not recorded before. */
  boolean insertDues(UUID memberId, int fiscalYear, LocalDate paidOn, String enteredBy) {
    return jdbc.sql(
                "insert into dues (member_id, fiscal_year, paid_on, entered_by) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(memberId, fiscalYear, paidOn, enteredBy)
            .update()
        > 0;
  }

  /** The years whose dues are being paid, in order. */
  List<Integer> duesUnderWay(UUID memberId) {
    return jdbc.sql("select fiscal_year from dues_under_way where member_id = ? order by 1")
        .param(memberId)
        .query(Integer.class)
        .list();
  }

  /** True where the year was neither under way nor paid. */
  boolean insertDuesUnderWay(UUID memberId, int fiscalYear, LocalDate since, String enteredBy) {
    return jdbc.sql(
                """
                insert into dues_under_way (member_id, fiscal_year, since, entered_by)
                select :member, :year, :since, :by
                where not exists (select 1 from dues where member_id = :member and fiscal_year = :year)
                on conflict do nothing
                """)
            .param("member", memberId)
            .param("year", fiscalYear)
            .param("since", since)
            .param("by", enteredBy)
            .update()
        > 0;
  }

  /** True where the year was under way. */
  boolean deleteDuesUnderWay(UUID memberId, int fiscalYear) {
    return jdbc.sql("delete from dues_under_way where member_id = ? and fiscal_year = ?")
            .params(memberId, fiscalYear)
            .update()
        > 0;
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getObject("id", UUID.class),
        row.getString("society"),
        row.getString("number"),
        row.getString("family_name"),
        row.getString("given_name"),
        row.getString("family_kana"),
        row.getString("given_kana"),
        row.getString("affiliation"),
        row.getString("prefecture"),
        row.getString("branch"),
        row.getString("email"),
        MemberStatus.valueOf(row.getString("status")),
        row.getBoolean("training_facility"),
        new BigDecimal(row.getString("days_per_week")),
        row.getObject("joined_on", LocalDate.class));
  }
}
