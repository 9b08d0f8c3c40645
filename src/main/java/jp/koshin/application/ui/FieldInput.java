package jp.koshin.application.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.application.Characters;
import jp.koshin.application.WrittenMonth;
import jp.koshin.programme.FieldRule;
import jp.koshin.shared.ui.DateField;
import org.jspecify.annotations.Nullable;

/** The input of one field: made by its rule, its value as the text that is stored. */
final class FieldInput {

  private final FieldRule rule;
  private final Locale locale;
  private final Consumer<String> left;
  private final Span warning = new Span();
  private Component component;
  private Consumer<String> set;
  private boolean filling;

  /**
   * @param left takes the value each time the field is left with another one
   */
  FieldInput(FieldRule rule, Locale locale, Consumer<String> left) {
    this.rule = rule;
    this.locale = locale;
    this.left = left;
    component = new TextField();
    warning.addClassName("koshin-field-warning");
    warning.getElement().setAttribute("role", "status");
    warning.setVisible(false);
    set = value -> {};
    switch (rule.type()) {
      case LONG_TEXT -> longText();
      case CHOICE -> choice();
      case RADIO -> radio();
      case CHECKBOX -> checkbox();
      case DATE -> date();
      default -> text();
    }
    if (rule.max() == null && component instanceof TextFieldBase<?, ?> field) {
      hint(field);
    }
  }

  private String label() {
    return rule.name().in(locale);
  }

  private boolean isAlwaysRequired() {
    return rule.required() && rule.isTyped();
  }

  private void text() {
    TextField field = new TextField(label());
    field.setReadOnly(!rule.isTyped());
    field.setRequiredIndicatorVisible(isAlwaysRequired());
    switch (rule.type()) {
      case NUMBER -> field.getElement().setAttribute("inputmode", "decimal");
      case MONTH -> field.addValueChangeListener(e -> read(field));
      default -> count(field);
    }
    listen(field, Function.identity());
    use(field, field::setValue);
  }

  private void longText() {
    TextArea field = new TextArea(label());
    field.setMinHeight("10em");
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setRequiredIndicatorVisible(isAlwaysRequired());
    count(field);
    listen(field, Function.identity());
    use(field, field::setValue);
  }

  private void date() {
    if (!rule.isTyped()) {
      text();
      return;
    }
    DateField field = new DateField(label()).withoutFiscalYear();
    field.setRequiredIndicatorVisible(isAlwaysRequired());
    field.onDate(date -> leave(date == null ? "" : date.toString()));
    use(field, field::setValue);
  }

  private void choice() {
    Select<FieldRule.Option> field = new Select<>();
    // the library's mark puts an attribute on its button that a button must not have
    field.setLabel(
        isAlwaysRequired() ? label() + field.getTranslation("page.application.required") : label());
    field.setItems(rule.options());
    field.setItemLabelGenerator(o -> o == null ? "" : o.name().in(locale));
    field.setEmptySelectionAllowed(true);
    listen(field, o -> o == null ? "" : o.code());
    use(field, value -> field.setValue(rule.option(value).orElse(null)));
  }

  private void radio() {
    RadioButtonGroup<FieldRule.Option> field = new RadioButtonGroup<>(label());
    field.setItems(rule.options());
    field.setItemLabelGenerator(o -> o.name().in(locale));
    field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    field.setRequiredIndicatorVisible(isAlwaysRequired());
    listen(field, o -> o == null ? "" : o.code());
    use(field, value -> field.setValue(rule.option(value).orElse(null)));
  }

  private void checkbox() {
    Checkbox field = new Checkbox(label());
    listen(field, ticked -> Boolean.TRUE.equals(ticked) ? "true" : "");
    use(field, value -> field.setValue("true".equals(value)));
    if (rule.hint() != null) {
      field.setHelperText(rule.hint().in(locale));
    }
  }

  private void hint(TextFieldBase<?, ?> field) {
    if (rule.hint() != null && field.getHelperText() == null) {
      field.setHelperText(rule.hint().in(locale));
    }
  }

  /** Under a text with a limit: how much of it is used. */
  private void count(TextFieldBase<?, String> field) {
    Integer max = rule.max();
    if (max == null) {
      return;
    }
    String hint = rule.hint() == null ? "" : rule.hint().in(locale) + " ";
    Runnable show =
        () ->
            field.setHelperText(
                hint
                    + field.getTranslation(
                        "application.field.count", Characters.count(field.getValue()), max));
    field.addValueChangeListener(e -> show.run());
    show.run();
  }

  private static void read(TextField field) {
    String read = WrittenMonth.read(field.getValue()).map(Object::toString).orElse("");
    boolean none = read.isEmpty();
    field.setHelperText(none ? field.getTranslation("application.field.month") : read);
  }

  private <C extends AbstractField<C, T>, T> void listen(C field, Function<T, String> stored) {
    field.addValueChangeListener(e -> leave(stored.apply(e.getValue())));
  }

  private void leave(@Nullable String value) {
    if (!filling) {
      left.accept(value == null ? "" : value);
    }
  }

  private void use(Component made, Consumer<String> setter) {
    component = made;
    set = setter;
    if (made instanceof TextField field && rule.type() == jp.koshin.programme.FieldType.MONTH) {
      read(field);
    }
  }

  Component component() {
    return component;
  }

  FieldRule rule() {
    return rule;
  }

  /** Shows what is stored, without storing it again. */
  void fill(@Nullable String value) {
    filling = true;
    set.accept(value == null ? "" : value);
    filling = false;
    fault("");
    warn("");
  }

  /** Says under the field what to mind; it is stored all the same. Nothing takes it back. */
  void warn(String message) {
    warning.setText(message);
    warning.setVisible(!message.isEmpty());
  }

  /** Where {@link #warn} says it, to stand below the field. */
  Component warning() {
    return warning;
  }

  /** Says what is wrong at the field itself; nothing takes it back. */
  void fault(String message) {
    if (component instanceof HasValidation field) {
      field.setInvalid(!message.isEmpty());
      field.setErrorMessage(message);
    }
  }
}
