package jp.koshin.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the observers of each user task, in the engine's transaction. */
@Component
class TaskBridge implements TaskListener {

  private final ObjectProvider<TaskObserver> observers;

  TaskBridge(ObjectProvider<TaskObserver> observers) {
    this.observers = observers;
  }

  @Override
  public void notify(DelegateTask task) {
    HumanTask seen = view((TaskEntity) task);
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> observers.forEach(o -> o.opened(seen));
      case TaskListener.EVENTNAME_ASSIGNMENT -> observers.forEach(o -> o.assigned(seen));
      default -> observers.forEach(o -> o.closed(seen));
    }
  }

  private static HumanTask view(TaskEntity task) {
    return new HumanTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        processKey(task),
        UUID.fromString(task.getExecution().getProcessBusinessKey()),
        candidateGroup(task),
        task.getAssignee(),
        task.getCreateTime().toInstant(),
        instant(task.getDueDate()),
        ProcessVariables.STAGE.find(task).orElse(null));
  }

  /** The key is the first part of the definition's id: {@code key:version:id}. */
  private static String processKey(TaskEntity task) {
    String definition = task.getProcessDefinitionId();
    return definition.substring(0, definition.indexOf(':'));
  }

  /**
   * From the model, not from the engine's links: those would cost a query. Of a closing task only
   * when the model names it outright, because what an expression loads may have ended, too.
   */
  private static @Nullable String candidateGroup(TaskEntity task) {
    boolean opening = TaskListener.EVENTNAME_CREATE.equals(task.getEventName());
    return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
        .filter(group -> opening || !group.getExpressionText().contains("{"))
        .map(group -> String.valueOf(group.getValue(task)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
