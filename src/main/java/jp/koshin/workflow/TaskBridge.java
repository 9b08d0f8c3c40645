package jp.koshin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the observers of each user task, in the engine's transaction. */
@Component
class TaskBridge {

  private final ObjectProvider<TaskObserver> observers;

  TaskBridge(ObjectProvider<TaskObserver> observers) {
    this.observers = observers;
  }

  /**
   * What listens to a user task of a model.
   *
   * @param group the candidate group in the model, or null
   */
  TaskListener listener(@Nullable Expression group) {
    return task -> tell((TaskEntity) task, group);
  }

  private void tell(TaskEntity task, @Nullable Expression group) {
    HumanTask seen = view(task, group);
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> observers.forEach(o -> o.opened(seen));
      case TaskListener.EVENTNAME_ASSIGNMENT -> observers.forEach(o -> o.assigned(seen));
      default -> observers.forEach(o -> o.closed(seen));
    }
  }

  /** The stage is asked of the execution: a task would look for variables of its own first. */
  private static HumanTask view(TaskEntity task, @Nullable Expression group) {
    ExecutionEntity execution = task.getExecution();
    return new HumanTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        processKey(task),
        UUID.fromString(execution.getProcessBusinessKey()),
        group == null ? null : candidateGroup(task, group),
        task.getAssignee(),
        task.getCreateTime().toInstant(),
        instant(task.getDueDate()),
        ProcessVariables.STAGE.find(execution).orElse(null));
  }

  /** The key is the first part of the definition's id: {@code key:version:id}. */
  private static String processKey(TaskEntity task) {
    String definition = task.getProcessDefinitionId();
    return definition.substring(0, definition.indexOf(':'));
  }

  /**
   * Of a closing task only when the model names it outright, because what an expression loads may
   * have ended, too.
   */
  private static @Nullable String candidateGroup(DelegateTask task, Expression group) {
    boolean opening = TaskListener.EVENTNAME_CREATE.equals(task.getEventName());
    return opening || !group.getExpressionText().contains("{")
        ? String.valueOf(group.getValue(task))
        : null;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
