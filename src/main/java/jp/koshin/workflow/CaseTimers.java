package jp.koshin.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the timers of many cases with one statement, in the caller's transaction. The engine's own
 * interface takes one timer a call, each with a query before it; the statement does to a job what
 * that call does, its revision included, so that a job being worked on at the same time is rolled
 * back and looked at again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseTimers {

  private final JdbcClient jdbc;

  CaseTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves the running timer of an event to another instant; an instant that has passed lets it fire
   * at once. A case without such a timer is passed over.
   *
   * @param cases as many as a statement should hold: some hundreds
   * @param activityId the id of the timer event in the model
   * @return how many were moved
   */
  public int move(Collection<UUID> cases, String activityId, Instant due) {
    if (cases.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            """
            update act_ru_job j set duedate_ = :due, rev_ = j.rev_ + 1
            from act_ru_execution e, act_ru_jobdef d
            where e.id_ = j.process_instance_id_ and e.business_key_ in (:cases)
              and d.id_ = j.job_def_id_ and d.act_id_ = :activity and j.type_ = 'timer'
            """)
        .param("due", Timestamp.from(due))
        .param("cases", cases.stream().map(UUID::toString).toList())
        .param("activity", activityId)
        .update();
  }
}
