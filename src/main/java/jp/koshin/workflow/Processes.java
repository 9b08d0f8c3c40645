package jp.koshin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the engine for other modules. Every call joins the caller's transaction: state
 * and case row commit together or not at all. The business key is the case's id.
 */
@Service
@Transactional
public class Processes {

  private static final String RACE = "STALE_VERSION";

  /** Much less work than the engine's own query, which is put together anew each time. */
  private static final String TASK_OF =
      """
      select t.* from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
      where e.business_key_ = #{case} and t.task_def_key_ = #{task}
      """;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  Processes(RuntimeService runtime, TaskService tasks, ManagementService management) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
  }

  /** Starts the newest version of a process for a case. */
  public void start(String processKey, UUID caseId, Map<String, Object> variables) {
    racing(
        caseId, () -> runtime.startProcessInstanceByKey(processKey, caseId.toString(), variables));
  }

  /** Starts the process whose start event waits for the message. */
  public void startByMessage(String message, UUID caseId, Map<String, Object> variables) {
    racing(
        caseId, () -> runtime.startProcessInstanceByMessage(message, caseId.toString(), variables));
  }

  /**
   * Completes a user task.
   *
   * @throws LostRace ({@code STALE_VERSION}) when it is no longer open
   */
  public void completeTask(String taskId, Map<String, Object> variables) {
    try {
      racing(taskId, () -> tasks.complete(taskId, variables));
    } catch (NullValueException e) {
      throw lost(taskId, e);
    }
  }

  /**
   * Completes a user task with what the model needs to choose its way now: these values end with
   * the transaction and are never written to the database.
   *
   * @throws LostRace ({@code STALE_VERSION}) when it is no longer open
   */
  public void completeTaskPassing(String taskId, Map<String, String> passing) {
    Map<String, Object> variables = new HashMap<>();
    passing.forEach((name, value) -> variables.put(name, Variables.stringValue(value, true)));
    completeTask(taskId, variables);
  }

  /**
   * Completes the open user task of a case that has the given id in the model.
   *
   * @throws LostRace ({@code STALE_VERSION}) when none is open
   */
  public void completeTaskOf(UUID caseId, String taskDefinitionKey, Map<String, Object> variables) {
    Task task =
        tasks
            .createNativeTaskQuery()
            .sql(TASK_OF)
            .parameter("case", caseId.toString())
            .parameter("task", taskDefinitionKey)
            .singleResult();
    completeTask(present(task, caseId).getId(), variables);
  }

  /** Gives a user task to somebody, or to nobody. */
  public void assign(String taskId, @Nullable String assignee) {
    racing(taskId, () -> tasks.setAssignee(taskId, assignee));
  }

  /**
   * Delivers a message to the running process of a case.
   *
   * @throws LostRace ({@code STALE_VERSION}) when it waits for no such message (any more)
   */
  public void correlate(String message, UUID caseId, Map<String, Object> variables) {
    Execution execution = present(waiting(message, caseId), caseId);
    racing(caseId, () -> runtime.messageEventReceived(message, execution.getId(), variables));
  }

  @Transactional(readOnly = true)
  public boolean isWaitingFor(String message, UUID caseId) {
    return waiting(message, caseId) != null;
  }

  /** True while a process of the case runs. */
  @Transactional(readOnly = true)
  public boolean isActive(UUID caseId) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId.toString())
            .count()
        > 0;
  }

  /** True while a timer of the event runs for the case. */
  @Transactional(readOnly = true)
  public boolean hasTimer(UUID caseId, String activityId) {
    return !timers(caseId, activityId).isEmpty();
  }

  /**
   * Moves the running timer of an event to another instant; an instant that has passed lets it fire
   * at once.
   *
   * @param activityId the id of the timer event in the model
   * @throws LostRace ({@code STALE_VERSION}) when it does not run (any more)
   */
  public void moveTimer(UUID caseId, String activityId, Instant due) {
    List<Job> timers = timers(caseId, activityId);
    if (timers.isEmpty()) {
      throw new LostRace(RACE, caseId);
    }
    racing(
        caseId,
        () -> timers.forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(due))));
  }

  private List<Job> timers(UUID caseId, String activityId) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseId.toString())
        .list()
        .stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(activityId)
                    .timers()
                    .list()
                    .stream())
        .toList();
  }

  private @Nullable Execution waiting(String message, UUID caseId) {
    return runtime
        .createExecutionQuery()
        .processInstanceBusinessKey(caseId.toString())
        .messageEventSubscriptionName(message)
        .singleResult();
  }

  private static <T> T present(@Nullable T found, UUID caseId) {
    if (found == null) {
      throw new LostRace(RACE, caseId);
    }
    return found;
  }

  private static void racing(Object what, Runnable action) {
    try {
      action.run();
    } catch (OptimisticLockingException e) {
      throw lost(what, e);
    }
  }

  private static LostRace lost(Object what, RuntimeException cause) {
    LostRace race = new LostRace(RACE, what);
    race.initCause(cause);
    return race;
  }
}
