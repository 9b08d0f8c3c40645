package jp.koshin.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes every sequence flow that tests take. */
@Component
@Order(0)
class FlowRecorder extends AbstractProcessEnginePlugin implements ExecutionListener {

  private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

  /** The flows of a process taken so far, by id. */
  static Set<String> taken(String processKey) {
    return TAKEN.computeIfAbsent(processKey, key -> ConcurrentHashMap.newKeySet());
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    if (engine.getCustomPostBPMNParseListeners() != null) {
      listeners.addAll(engine.getCustomPostBPMNParseListeners());
    }
    listeners.add(
        new AbstractBpmnParseListener() {
          @Override
          public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, FlowRecorder.this);
          }
        });
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  @Override
  public void notify(DelegateExecution execution) {
    String definition = execution.getProcessDefinitionId();
    taken(definition.substring(0, definition.indexOf(':'))).add(execution.getCurrentTransitionId());
  }
}
