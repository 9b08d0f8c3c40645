package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import jp.koshin.shared.ui.EvidencePane;

/** List, evidence and decision side by side; on a phone three steps in that order. */
final class TaskPanes extends Div {

  private static final long serialVersionUID = 1L;

  /** Which of the three a phone shows. */
  enum Step {
    LIST,
    EVIDENCE,
    DECISION
  }

  TaskPanes(InboxList list, EvidencePane evidence, DecisionPanel decision) {
    addClassName("koshin-inbox");
    Button back = move("desk.inbox.back-to-list", ButtonVariant.LUMO_TERTIARY, Step.LIST);
    Button on = move("desk.inbox.to-decision", ButtonVariant.LUMO_PRIMARY, Step.DECISION);
    Button again = move("desk.inbox.to-evidence", ButtonVariant.LUMO_TERTIARY, Step.EVIDENCE);
    add(
        list,
        pane("koshin-inbox-evidence", back, evidence, on),
        pane("koshin-inbox-decision", again, decision));
    step(Step.LIST);
  }

  private static Div pane(String name, Component... content) {
    Div pane = new Div(content);
    pane.addClassName(name);
    return pane;
  }

  private Button move(String key, ButtonVariant variant, Step to) {
    Button button = new Button(getTranslation(key), e -> step(to));
    button.addThemeVariants(variant);
    button.addClassName("koshin-phone-only");
    return button;
  }

  void step(Step step) {
    getElement().setAttribute("data-step", step.name().toLowerCase(Locale.ROOT));
  }
}
