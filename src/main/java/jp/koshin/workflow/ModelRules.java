package jp.koshin.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

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
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tasks);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, tasks);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks);
  }

  @Override
  public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    throw new IllegalStateException("scripts are not allowed: " + activity.getId());
  }
}
