package jp.koshin.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Optional;
import jp.koshin.access.PasswordRules;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;

/** A new password, typed twice. */
class NewPasswordFields extends Composite<VerticalLayout> {

  private static final long serialVersionUID = 1L;

  private final PasswordField chosen = new PasswordField(getTranslation("access.change.new"));
  private final PasswordField again = new PasswordField(getTranslation("access.change.again"));

  NewPasswordFields() {
    chosen.setHelperText(getTranslation("access.change.rules", PasswordRules.MIN_LENGTH));
    for (PasswordField field : List.of(chosen, again)) {
      field.setWidthFull();
      field.setRequiredIndicatorVisible(true);
      field.getElement().setAttribute("autocomplete", "new-password");
    }
    getContent().setPadding(false);
    getContent().add(chosen, again);
  }

  /** What was typed, if both are the same; otherwise the field says that they differ. */
  Optional<String> agreed() {
    boolean same = chosen.getValue().equals(again.getValue());
    again.setInvalid(!same);
    again.setErrorMessage(getTranslation("access.change.differ"));
    return same ? Optional.of(chosen.getValue()) : Optional.empty();
  }

  void show(List<Refusal> reasons, Texts texts) {
    chosen.setInvalid(true);
    chosen.setErrorMessage(
        String.join(" ", reasons.stream().map(reason -> texts.of(reason, getLocale())).toList()));
  }
}
