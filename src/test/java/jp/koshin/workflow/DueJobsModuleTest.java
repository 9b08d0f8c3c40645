package jp.koshin.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jp.koshin.KoshinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@KoshinTest
class DueJobsModuleTest {

  /** The parts of the engine's question for its next jobs that decide how it is answered. */
  private static final String NEXT_JOBS =
      """
      explain select id_ from act_ru_job res
      where retries_ > 0 and duedate_ <= now() and (lock_owner_ is null or lock_exp_time_ < now())
        and suspension_state_ = 1
        and (exclusive_ and not exists (select id_ from act_ru_job j2
            where j2.process_instance_id_ = res.process_instance_id_ and j2.exclusive_
              and j2.lock_owner_ is not null and j2.lock_exp_time_ >= now())
          or not exclusive_)
      order by duedate_ limit 10
      """;

  @Autowired JdbcTemplate jdbc;

  @Test
  @Transactional
  void who_looks_for_due_jobs_reads_neither_those_that_wait_nor_those_that_nobody_holds() {
    jdbc.execute("set local enable_seqscan = off");
    assertThat(jdbc.queryForList(NEXT_JOBS, String.class))
        .anyMatch(line -> line.contains("act_idx_job_due"))
        .anyMatch(line -> line.contains("act_idx_job_locked"));
  }
}
