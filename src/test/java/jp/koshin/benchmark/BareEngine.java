package jp.koshin.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine alone with its defaults, full history among them, on the product's model of a claim:
 * every service step does nothing, every task and timer has what the model asks for.
 */
final class BareEngine implements AutoCloseable {

  private static final Duration FAR = Duration.ofDays(14);

  private final HikariDataSource pool;
  private final ProcessEngine engine;

  /** What the model's expressions call. */
  public static final class ClaimTask {
    public String reviewers(DelegateExecution execution) {
      return "REVIEWER";
    }

    public Date reviewDue(DelegateExecution execution) {
      return far();
    }

    public Date reviewReminder(DelegateExecution execution) {
      return far();
    }

    public Date reviewEscalation(DelegateExecution execution) {
      return far();
    }

    public Date correctionDue(DelegateExecution execution) {
      return far();
    }

    public Date correctionReminder(DelegateExecution execution) {
      return far();
    }

    private static Date far() {
      return Date.from(Instant.now().plus(FAR));
    }
  }

  /** Any name that is not the task's is a step that only says where to go. */
  private static final class Steps extends AbstractMap<Object, Object> {
    private static final JavaDelegate STEP = execution -> execution.setVariable("route", "REVIEW");

    @Override
    public boolean containsKey(Object key) {
      return !Set.of("route", "outcome", "execution").contains(key);
    }

    @Override
    public Object get(Object key) {
      return "claimTask".equals(key) ? new ClaimTask() : STEP;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }

  BareEngine(String jdbcUrl, int threads) throws Exception {
    pool = new HikariDataSource();
    pool.setJdbcUrl(jdbcUrl);
    // the engine takes one more where it draws a block of ids
    pool.setMaximumPoolSize(2 * threads);
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setBeans(new Steps());
    engine = configuration.buildProcessEngine();
    try (var model = Files.newInputStream(Path.of("processes/credit-claim.bpmn"))) {
      engine.getRepositoryService().createDeployment().addInputStream("claim.bpmn", model).deploy();
    }
  }

  UUID start() {
    UUID id = UUID.randomUUID();
    engine.getRuntimeService().startProcessInstanceByKey("credit-claim", id.toString());
    return id;
  }

  void submitAndApprove(UUID id) {
    complete(id, Map.of());
    complete(id, Map.of("outcome", "APPROVE"));
  }

  private void complete(UUID id, Map<String, Object> variables) {
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(id.toString())
            .singleResult();
    engine.getTaskService().complete(task.getId(), variables);
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
