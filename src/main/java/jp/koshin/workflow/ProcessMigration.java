package jp.koshin.workflow;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves running cases to the newest version of their process. Without it they go on by the version
 * they began with. A case stays at the step of the same id with its timers as they run; one that
 * stands at a step which the new version no longer has stays where it is and is named.
 */
@Service
public class ProcessMigration {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessMigration.class);

  private final RepositoryService repository;
  private final RuntimeService runtime;

  ProcessMigration(RepositoryService repository, RuntimeService runtime) {
    this.repository = repository;
    this.runtime = runtime;
  }

  /**
   * What was done for one process.
   *
   * @param migrated cases that now run by the newest version
   * @param left cases that could not be moved, by business key
   */
  public record Result(String process, int version, int migrated, List<String> left) {

    public Result {
      left = List.copyOf(left);
    }
  }

  /**
   * Every process; each case in a transaction of its own, so that it may be cut off and run again.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public List<Result> migrateAll() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(definition -> migrate(definition.getKey()))
        .toList();
  }

  /** One process, by its key. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Result migrate(String process) {
    ProcessDefinition newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    List<ProcessInstance> older =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .rootProcessInstances()
            .list()
            .stream()
            .filter(instance -> !instance.getProcessDefinitionId().equals(newest.getId()))
            .toList();
    List<String> left =
        older.stream()
            .filter(instance -> !moved(instance, newest))
            .map(instance -> Objects.toString(instance.getBusinessKey(), instance.getId()))
            .toList();
    Result result = new Result(process, newest.getVersion(), older.size() - left.size(), left);
    LOG.info(
        "process {} version {}: {} cases moved, {} left {}",
        process,
        result.version(),
        result.migrated(),
        left.size(),
        left);
    return result;
  }

  private boolean moved(ProcessInstance instance, ProcessDefinition newest) {
    try {
      MigrationPlan plan =
          runtime
              .createMigrationPlan(instance.getProcessDefinitionId(), newest.getId())
              .mapEqualActivities()
              .build();
      runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
      return true;
    } catch (ProcessEngineException impossible) {
      LOG.warn("case {} stays on its version", instance.getBusinessKey(), impossible);
      return false;
    }
  }
}
