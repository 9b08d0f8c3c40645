package jp.koshin.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.koshin.shared.KoshinClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the time forward for rehearsals: rules, windows and engine together. Only in demonstration
 * and tests. The offset is kept, so that a restart does not fall back.
 */
@Service
@Profile({"demo", "test"})
public class RehearsalClock {

  private static final Logger LOG = LoggerFactory.getLogger(RehearsalClock.class);
  private static final int BATCH = 100;

  /** As far as a rehearsal goes; an offset beyond it could not be kept. */
  public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** How often the same jobs may come again before the clock goes on without them. */
  private static final int PATIENCE = 20;

  private final KoshinClock clock;
  private final ManagementService management;

  /** Rests while the clock moves: two who run the same job only get in each other's way. */
  private final ObjectProvider<JobExecutor> executors;

  private final JdbcClient jdbc;

  /** Restores the offset: beans are made before the engine's jobs run. */
  RehearsalClock(
      KoshinClock clock,
      ManagementService management,
      ObjectProvider<JobExecutor> executors,
      JdbcClient jdbc) {
    this.clock = clock;
    this.management = management;
    this.executors = executors;
    this.jdbc = jdbc;
    jdbc.sql("select offset_nanos from rehearsal_clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofNanos)
        .ifPresent(this::shift);
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * Moves to the instant, stopping at every timer on the way: what was due has run, in order, when
   * it returns. Each step runs in its own transaction; one that fails is tried again as the engine
   * does, and stays visible to the operator.
   *
   * @return the time now, not before the target
   * @throws IllegalArgumentException for a target in the past, as time only goes forward, or after
   *     {@link #LATEST}
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public synchronized Instant moveTo(Instant target) {
    if (target.isBefore(now())) {
      throw new IllegalArgumentException("time only goes forward: " + target);
    }
    if (target.isAfter(LATEST)) {
      throw new IllegalArgumentException("later than any rehearsal: " + target);
    }
    List<JobExecutor> working = executors.stream().filter(JobExecutor::isActive).toList();
    working.forEach(JobExecutor::shutdown);
    try {
      return move(target);
    } finally {
      working.forEach(JobExecutor::start);
    }
  }

  private Instant move(Instant target) {
    runDue();
    for (Optional<Instant> next = nextTimer(target); next.isPresent(); next = nextTimer(target)) {
      advance(next.get());
      runDue();
    }
    advance(target);
    runDue();
    return now();
  }

  /** Runs what is due now, in order of time, until nothing is. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public synchronized void runDue() {
    alignEngine();
    int stuck = 0;
    List<Job> before = List.of();
    for (List<Job> due = due(); !due.isEmpty() && stuck < PATIENCE; due = due()) {
      stuck = ids(due).equals(ids(before)) ? stuck + 1 : 0;
      due.forEach(this::run);
      before = due;
    }
  }

  /**
   * Sets the time, also to one that has passed, and runs nothing: so that a past can be enacted,
   * from an empty database on. Not kept.
   */
  public synchronized void enactFrom(Instant instant) {
    shift(Duration.between(present(), instant));
  }

  /**
   * Ends what {@link #enactFrom} began: the present time again, and what fell due until now has
   * run.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public synchronized void backToPresent() {
    Instant present = present();
    moveTo(present.isAfter(clock.instant()) ? present : clock.instant());
    shift(Duration.ZERO);
    jdbc.sql("delete from rehearsal_clock").update();
  }

  private Instant present() {
    return clock.instant().minus(clock.offset());
  }

  private static List<String> ids(List<Job> jobs) {
    return jobs.stream().map(Job::getId).toList();
  }

  private List<Job> due() {
    return jobs().executable().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, BATCH);
  }

  /** A job that the running executor has taken first is done, or comes again with the next look. */
  private void run(Job job) {
    try {
      management.executeJob(job.getId());
    } catch (RuntimeException e) {
      LOG.debug("job {} lost a race or failed; the engine has taken note", job.getId(), e);
    }
  }

  private Optional<Instant> nextTimer(Instant until) {
    return jobs()
        .withRetriesLeft()
        .active()
        .duedateHigherThan(Date.from(now()))
        .duedateLowerThan(Date.from(until.plusMillis(1)))
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(job -> job.getDuedate().toInstant())
        .findFirst();
  }

  private void advance(Instant to) {
    Duration ahead = Duration.between(now(), to);
    if (!ahead.isNegative()) {
      Duration offset = clock.offset().plus(ahead);
      shift(offset);
      jdbc.sql(
              """
              insert into rehearsal_clock (id, offset_nanos) values (1, ?)
              on conflict (id) do update set offset_nanos = excluded.offset_nanos
              """)
          .param(offset.toNanos())
          .update();
    }
  }

  private void shift(Duration offset) {
    clock.shiftTo(offset);
    alignEngine();
  }

  private void alignEngine() {
    ClockUtil.offset(clock.offset().toMillis());
  }

  private JobQuery jobs() {
    return management.createJobQuery();
  }
}
