package jp.koshin.member;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.audit.AuditTrail;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absences of the staff and who stands in for them. Everybody enters their own; the secretariat
 * those of the whole society.
 *
 * <p>Refusals: DAYS_REVERSED, SUBSTITUTE_UNSUITABLE for oneself and for who does not hold every
 * role (and the branch) of the absent person, SUBSTITUTE_ABSENT.
 */
@Service
@Transactional
public class Absences {

  private static final String SELECT =
      """
      select b.*, a.display_name as name, s.display_name as substitute_name
      from absence b join account a on a.id = b.account_id join account s on s.id = b.substitute_id
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  Absences(JdbcClient jdbc, Accounts accounts, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Absences that have not ended: one's own, for the secretariat those of the society. */
  @Transactional(readOnly = true)
  public List<Absence> list(CurrentUser user) {
    return jdbc.sql(
            SELECT
                + " where a.society = :society and (:all or a.id = :own) and b.last_day >= :today"
                + " order by b.first_day, a.display_name")
        .param("society", user.society())
        .param("all", user.has(Role.SECRETARIAT))
        .param("own", user.accountId())
        .param("today", Tokyo.today(clock))
        .query(Absence.class)
        .list();
  }

  /** Enters an absence. */
  public Outcome<Absence> enter(CurrentUser user, NewAbsence absence) {
    CurrentUser absent = manageable(user, absence.accountId());
    CurrentUser substitute = accounts.get(absence.substituteId());
    if (absence.firstDay().isAfter(absence.lastDay())) {
      return Outcome.refused(Refusal.ofField("DAYS_REVERSED", "lastDay"));
    }
    if (!suits(substitute, absent)) {
      return Outcome.refused(Refusal.ofField("SUBSTITUTE_UNSUITABLE", "substitute"));
    }
    if (isAbsent(substitute, absence.firstDay(), absence.lastDay())) {
      return Outcome.refused(Refusal.ofField("SUBSTITUTE_ABSENT", "substitute"));
    }
    UUID id = insert(user, absence);
    record(user, absent, "ABSENCE_ENTERED", substitute, absence.firstDay(), absence.lastDay());
    return Outcome.done(get(id));
  }

  /** Ends an absence at once: it no longer counts from now on. */
  public void remove(CurrentUser user, UUID id) {
    Absence absence = get(id);
    CurrentUser absent = manageable(user, absence.accountId());
    jdbc.sql("delete from absence where id = ?").param(id).update();
    record(
        user,
        absent,
        "ABSENCE_ENDED",
        accounts.get(absence.substituteId()),
        absence.firstDay(),
        absence.lastDay());
  }

  /** User names of those who are absent today and for whom this user stands in. */
  @Transactional(readOnly = true)
  public List<String> standsInFor(CurrentUser user) {
    return jdbc.sql(
            """
            select a.username from absence b join account a on a.id = b.account_id
            where b.substitute_id = ? and ? between b.first_day and b.last_day and a.enabled
            """)
        .params(user.accountId(), Tokyo.today(clock))
        .query(String.class)
        .list();
  }

  /** Who could stand in for an account: the others of its society with all of its roles. */
  @Transactional(readOnly = true)
  public List<CurrentUser> suitable(CurrentUser user, UUID accountId) {
    CurrentUser absent = manageable(user, accountId);
    return roles(absent).stream()
        .flatMap(role -> accounts.staff(Objects.requireNonNull(absent.society()), role).stream())
        .distinct()
        .filter(other -> suits(other, absent))
        .toList();
  }

  private static boolean suits(CurrentUser substitute, CurrentUser absent) {
    return !substitute.accountId().equals(absent.accountId())
        && absent.society() != null
        && substitute.belongsTo(absent.society())
        && substitute.roles().containsAll(roles(absent))
        && (absent.branch() == null || absent.branch().equals(substitute.branch()));
  }

  private static Set<Role> roles(CurrentUser user) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    user.roles().stream().filter(Role::worksCases).forEach(roles::add);
    return roles;
  }

  private CurrentUser manageable(CurrentUser user, UUID accountId) {
    CurrentUser account = accounts.get(accountId);
    boolean own = user.accountId().equals(accountId);
    String society = account.society();
    if (society == null
        || roles(account).isEmpty()
        || !own && !user.hasIn(society, Role.SECRETARIAT)) {
      throw new NotFound("account", accountId);
    }
    return account;
  }

  private boolean isAbsent(CurrentUser account, LocalDate first, LocalDate last) {
    return jdbc.sql(
            "select exists(select 1 from absence where account_id = ? and first_day <= ? and"
                + " last_day >= ?)")
        .params(account.accountId(), last, first)
        .query(Boolean.class)
        .single();
  }

  private UUID insert(CurrentUser user, NewAbsence absence) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into absence values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            absence.accountId(),
            absence.substituteId(),
            absence.firstDay(),
            absence.lastDay(),
            user.username(),
            Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private Absence get(UUID id) {
    return jdbc.sql(SELECT + " where b.id = ?")
        .param(id)
        .query(Absence.class)
        .optional()
        .orElseThrow(() -> new NotFound("absence", id));
  }

  private void record(
      CurrentUser user,
      CurrentUser absent,
      String action,
      CurrentUser substitute,
      LocalDate first,
      LocalDate last) {
    audit.recordInternal(
        Objects.requireNonNull(absent.society()),
        null,
        action,
        user,
        Map.of(
            "absent",
            absent.username(),
            "substitute",
            substitute.username(),
            "from",
            first,
            "to",
            last));
  }
}
