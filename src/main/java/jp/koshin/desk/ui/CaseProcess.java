package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.ProcessDiagram;
import jp.koshin.workflow.Diagram;

/**
 * Where a case stands: in words, with when it came there and what will happen by itself, and as a
 * diagram.
 */
final class CaseProcess extends Div {

  private static final long serialVersionUID = 1L;

  private final Facts facts = new Facts();
  private final Map<String, String> times = new HashMap<>();

  /**
   * @param timers whether to tell what follows: when reviewers are reminded is the staff's to see
   */
  CaseProcess(Diagram diagram, boolean timers) {
    addClassName("koshin-card");
    add(new H2(getTranslation("shared.process")));
    diagram.tokens().forEach(this::stands);
    if (timers) {
      diagram.timers().forEach(this::follows);
    }
    if (diagram.ended()) {
      add(new Span(getTranslation("shared.process.ended")));
    } else {
      add(facts);
    }
    add(new ProcessDiagram(diagram.bpmnXml(), diagram.activeActivities(), times));
  }

  private void stands(Diagram.Token token) {
    Instant since = token.since();
    String stands = getTranslation("desk.case.stands");
    if (since == null) {
      facts.fact(stands, token.name());
      return;
    }
    facts.fact(stands, getTranslation("desk.case.since", token.name(), Moments.minute(since)));
    times.put(token.activity(), Moments.date(since));
  }

  private void follows(Diagram.Timer timer) {
    String due = Moments.minute(timer.due());
    facts.fact(getTranslation("desk.case.follows"), due + "　" + timer.name());
    times.put(timer.activity(), Moments.date(timer.due()));
  }
}
