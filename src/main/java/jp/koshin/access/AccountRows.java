package jp.koshin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code account} and {@code account_role}. */
@Repository
class AccountRows {

  private static final String SELECT =
      """
      select a.*, coalesce(a.email, (select m.email from member m where m.id = a.member_id)) as mail,
             (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
        from account a
       where a.enabled and\s\
      """;

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, NewAccount account, String hash) {
    jdbc.sql(
            """
            insert into account (id, username, password_hash, display_name, society, member_id, branch, email,
                                 must_change_password)
            values (:id, :username, :hash, :displayName, :society, :memberId, :branch, :email, :mustChange)
            """)
        .param("id", id)
        .param("username", account.username())
        .param("hash", hash)
        .param("displayName", account.displayName())
        .param("society", account.society())
        .param("memberId", account.memberId())
        .param("branch", account.branch())
        .param("email", account.email())
        .param("mustChange", account.mustChangePassword())
        .update();
    account.roles().forEach(role -> insertRole(id, role));
  }

  private void insertRole(UUID id, Role role) {
    jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
        .params(id, role.name())
        .update();
  }

  boolean taken(String username) {
    return jdbc.sql("select exists(select 1 from account where lower(username) = ?)")
        .param(Names.normal(username))
        .query(Boolean.class)
        .single();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists(select 1 from account)").query(Boolean.class).single();
  }

  Optional<Account> byName(String typed) {
    return jdbc.sql(SELECT + "lower(a.username) = ?")
        .param(Names.normal(typed))
        .query(this::account)
        .optional();
  }

  Optional<Account> byId(UUID id) {
    return jdbc.sql(SELECT + "a.id = ?").param(id).query(this::account).optional();
  }

  Optional<Account> byMember(UUID memberId) {
    return jdbc.sql(SELECT + "a.member_id = ?").param(memberId).query(this::account).optional();
  }

  List<Account> staff(String society, Role role) {
    return jdbc.sql(
            SELECT
                + "a.society = ? and exists (select 1 from account_role s where s.account_id = a.id"
                + " and s.role = ?) order by a.username")
        .params(society, role.name())
        .query(this::account)
        .list();
  }

  List<Account> all() {
    return jdbc.sql(SELECT + "true order by a.username").query(this::account).list();
  }

  void setPassword(UUID id, String hash) {
    jdbc.sql(
            "update account set password_hash = ?, must_change_password = false, version = version"
                + " + 1 where id = ?")
        .params(hash, id)
        .update();
  }

  void setLocale(UUID id, Locale locale) {
    jdbc.sql("update account set locale = ? where id = ?")
        .params(locale.getLanguage(), id)
        .update();
  }

  private Account account(ResultSet row, int number) throws SQLException {
    CurrentUser user =
        new CurrentUser(
            row.getObject("id", UUID.class),
            row.getString("username"),
            row.getString("display_name"),
            row.getString("society"),
            roles(row.getString("roles")),
            row.getObject("member_id", UUID.class),
            row.getString("branch"));
    return new Account(
        user,
        row.getString("password_hash"),
        row.getString("mail"),
        row.getBoolean("must_change_password"),
        Locale.forLanguageTag(row.getString("locale")));
  }

  private static Set<Role> roles(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toSet());
  }
}
