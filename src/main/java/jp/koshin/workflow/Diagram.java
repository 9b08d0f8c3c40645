package jp.koshin.workflow;

import java.util.Set;

/**
 * A process model and where a case stands in it.
 *
 * @param bpmnXml the model with its drawing
 * @param activeActivities ids of the elements that hold a token; empty when ended
 */
public record Diagram(String bpmnXml, Set<String> activeActivities, boolean ended) {

  public Diagram {
    activeActivities = Set.copyOf(activeActivities);
  }
}
