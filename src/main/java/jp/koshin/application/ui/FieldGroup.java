package jp.koshin.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.LocalizedText;

/** Fields below each other, those of one group under its heading. */
final class FieldGroup extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, FieldInput> inputs = new LinkedHashMap<>();

  /**
   * @param left takes the code and the value of a field that was left
   */
  FieldGroup(List<FieldRule> rules, BiConsumer<String, String> left) {
    addClassName("koshin-form");
    LocalizedText group = null;
    for (FieldRule rule : rules) {
      if (rule.group() != null && !rule.group().equals(group)) {
        H2 heading = new H2(rule.group().in(getLocale()));
        heading.addClassName("koshin-group");
        add(heading);
      }
      group = rule.group();
      FieldInput input =
          new FieldInput(rule, getLocale(), value -> left.accept(rule.code(), value));
      inputs.put(rule.code(), input);
      add(input.component(), input.warning());
    }
  }

  void fill(Map<String, String> values) {
    inputs.forEach((code, input) -> input.fill(values.get(code)));
  }

  Optional<Component> field(String code) {
    return input(code).map(FieldInput::component);
  }

  Optional<FieldInput> input(String code) {
    return Optional.ofNullable(inputs.get(code));
  }

  private static void clear(FieldInput input) {
    input.fault("");
    input.warn("");
  }

  void clearFaults() {
    inputs.values().forEach(FieldGroup::clear);
  }
}
