package jp.koshin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the engine small and closed: processes from the build only, expressions that see the white
 * list only, no history of its own because the audit trail is ours, no scripts, no case or decision
 * engine.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

  /** A failed step tries again after these waits, then it is an incident. */
  private static final String RETRIES = "PT5S,PT30S,PT5M,PT30M";

  private final ListableBeanFactory beans;
  private final TaskBridge tasks;

  EngineSettings(ListableBeanFactory beans, TaskBridge tasks) {
    this.beans = beans;
    this.tasks = tasks;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    close(engine);
    slim(engine);
    engine.setFailedJobRetryTimeCycle(RETRIES);
    engine.setDefaultNumberOfRetries(RETRIES.split(",").length + 1);
    // in the order in which they fell due, also after a pause
    engine.setJobExecutorAcquireByDueDate(true);
    engine.setEnsureJobDueDateNotNull(true);
    ((SpringTransactionsProcessEngineConfiguration) engine).setDeployChangedOnly(true);
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(new ModelRules(tasks));
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private void close(ProcessEngineConfigurationImpl engine) {
    ExpressionBeans allowed = new ExpressionBeans(beans);
    engine.setBeans(allowed);
    engine.setExpressionManager(new JuelExpressionManager(allowed));
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableXxeProcessing(false);
    engine.setStandaloneTasksEnabled(false);
    engine.setCmmnEnabled(false);
    engine.setDmnEnabled(false);
  }

  private static void slim(ProcessEngineConfigurationImpl engine) {
    engine.setHistory("none");
    engine.setHistoryCleanupEnabled(false);
    engine.setMetricsEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
  }
}
