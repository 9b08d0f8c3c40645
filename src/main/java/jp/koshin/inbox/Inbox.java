package jp.koshin.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.shared.CaseLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of the staff. Everybody sees those of the own society and roles, a regional
 * reviewer those of the own branch. The engine is never asked.
 */
@Service
public class Inbox {

  /**
   * @param next cursor of the following page, or null on the last
   */
  public record Page(List<InboxTask> items, @Nullable String next) {}

  /**
   * @param capped there are more than {@code count}
   */
  public record Count(int count, boolean capped) {}

  /** Counting stops here. */
  public static final int COUNT_CAP = 1_000;

  /** Counting what a text finds stops here: each of those rows has to be looked through. */
  public static final int SEARCH_CAP = 200;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final SearchEstimate estimate;

  Inbox(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    estimate = new SearchEstimate(jdbc);
  }

  /**
   * One page.
   *
   * @throws IllegalArgumentException for a cursor that this query did not give out
   */
  @Transactional(readOnly = true)
  public Page page(CurrentUser user, InboxQuery query) {
    InboxSql sql = sql(user, query, query.size());
    List<InboxTask> found = sql.page().map(text -> tasks(text, sql.params())).orElse(List.of());
    if (found.size() <= query.size()) {
      return new Page(found, null);
    }
    List<InboxTask> items = found.subList(0, query.size());
    return new Page(
        List.copyOf(items), Cursor.after(query.sort(), items.get(items.size() - 1)).text());
  }

  /**
   * How many tasks the query finds, up to {@link #COUNT_CAP}, or {@link #SEARCH_CAP} with a text;
   * cursor and size do not matter.
   */
  @Transactional(readOnly = true)
  public Count count(CurrentUser user, InboxQuery query) {
    int cap = query.q() == null ? COUNT_CAP : SEARCH_CAP;
    InboxSql sql = sql(user, query, cap);
    int count =
        sql.count(cap)
            .map(text -> jdbc.queryForObject(text, Integer.class, sql.params()))
            .orElse(0);
    return new Count(Math.min(count, cap), count > cap);
  }

  private InboxSql sql(CurrentUser user, InboxQuery query, int wanted) {
    InboxSql sql = new InboxSql(user, query, clock.instant());
    return sql.reading(estimate.rowsToRead(sql.patterns(), wanted));
  }

  /** An open task, if this user may see it. */
  @Transactional(readOnly = true)
  public Optional<InboxTask> find(CurrentUser user, String taskId) {
    return one(user, taskId, "");
  }

  /** An open task, if this user may see it; nobody else changes it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<InboxTask> lock(CurrentUser user, String taskId) {
    return one(user, taskId, " for update");
  }

  /**
   * An open task of a society that somebody holds; nobody else changes it until the transaction
   * ends. Checks no rights: callers do.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<InboxTask> lockHeld(String society, String taskId) {
    return tasks(
            "select "
                + InboxRows.COLUMNS
                + " from inbox_task where id = ? and society = ? and assignee is not null for"
                + " update",
            taskId,
            society)
        .stream()
        .findFirst();
  }

  /**
   * Holds the row of a case's open task until the end of the transaction, so that an action of the
   * applicant and a decision take the same locks in the same order. Nothing happens without an open
   * task.
   */
  public void hold(UUID caseId) {
    jdbc.queryForList(
        "select id from inbox_task where case_id = ? for update", String.class, caseId);
  }

  /** The open task of a case, if it has one. Checks no rights: callers do. */
  @Transactional(readOnly = true)
  public Optional<InboxTask> ofCase(UUID caseId) {
    return tasks("select " + InboxRows.COLUMNS + " from inbox_task where case_id = ?", caseId)
        .stream()
        .findFirst();
  }

  /**
   * The open task of a case; nobody decides or assigns it until the transaction ends. Who changes a
   * case that may be in review calls this first: all take the task's row before the case's, so that
   * none waits for another in a circle.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<InboxTask> lockOfCase(UUID caseId) {
    return tasks(
            "select " + InboxRows.COLUMNS + " from inbox_task where case_id = ? for update", caseId)
        .stream()
        .findFirst();
  }

  /** Marks a task with one more flag; again changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void flag(String taskId, String flag) {
    jdbc.update(
        "update inbox_task set flags = flags || ? where id = ? and not (? = any (flags))",
        flag,
        taskId,
        flag);
  }

  /** Puts a task into the queue of another role: it is late, and its deputies take it over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void handTo(String taskId, Role role) {
    jdbc.update(
        "update inbox_task set role = ?, version = version + 1 where id = ?", role.name(), taskId);
  }

  private Optional<InboxTask> one(CurrentUser user, String taskId, String lock) {
    InboxSql sql = new InboxSql(user, InboxQuery.all(1), clock.instant());
    Optional<InboxTask> found =
        sql.one(taskId).flatMap(text -> tasks(text + lock, sql.params()).stream().findFirst());
    found.ifPresent(task -> CaseLog.about(task.caseId()));
    return found;
  }

  private List<InboxTask> tasks(String sql, Object... params) {
    return jdbc.query(sql, (row, n) -> InboxRows.task(row), params);
  }
}
