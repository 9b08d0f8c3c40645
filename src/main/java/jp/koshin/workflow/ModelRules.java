package jp.koshin.workflow;

import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Applied to every process as it is read: each user task is observed, scripts are refused. */
class ModelRules extends AbstractBpmnParseListener {

  private final TaskBridge tasks;

  ModelRules(TaskBridge tasks) {
    this.tasks = tasks;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    TaskListener observed = tasks.listener(takeGroup(task));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, observed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, observed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, observed);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, observed);
  }

  /**
   * The inbox keeps who may work a task, so the engine needs no rows of its own that say the same.
   */
  private static @Nullable Expression takeGroup(TaskDefinition task) {
    Set<Expression> groups = task.getCandidateGroupIdExpressions();
    Expression group = groups.stream().findFirst().orElse(null);
    groups.clear();
    return group;
  }

  @Override
  public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    throw new IllegalStateException("scripts are not allowed: " + activity.getId());
  }
}
