package jp.koshin.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import jp.koshin.review.DecisionRequest;
import org.jspecify.annotations.Nullable;

/** The reason of a decision, written or taken from a template (定型文). */
final class ReasonFields extends Composite<Div> {

  private static final long serialVersionUID = 1L;
  private static final int TEMPLATES = 6;

  private final TextArea reason = new TextArea(getTranslation("desk.decision.reason"));
  private final ComboBox<String> template =
      new ComboBox<>(getTranslation("desk.decision.template"));

  ReasonFields() {
    getContent().addClassName("koshin-reason");
    reason.setWidthFull();
    reason.setMaxLength(DecisionRequest.LONGEST_REASON);
    template.setWidthFull();
    List<String> templates = new ArrayList<>();
    for (int i = 1; i <= TEMPLATES; i++) {
      templates.add(getTranslation("desk.decision.template." + i));
    }
    template.setItems(templates);
    template.setPlaceholder(getTranslation("desk.decision.template.choose"));
    template.addValueChangeListener(
        e -> {
          if (e.isFromClient() && e.getValue() != null) {
            reason.setValue(e.getValue());
            reason.focus();
          }
        });
    getContent().add(template, reason);
  }

  void clear() {
    reason.clear();
    reason.setInvalid(false);
    template.clear();
  }

  /** What is written, or null. */
  @Nullable String value() {
    return reason.isEmpty() ? null : reason.getValue();
  }

  /** The field to lead to when a reason is missing. */
  TextArea field() {
    return reason;
  }
}
