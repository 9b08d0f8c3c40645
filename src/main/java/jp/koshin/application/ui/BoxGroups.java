package jp.koshin.application.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.SectionRule;

/** Groups of boxes to tick. */
final class BoxGroups extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<SectionRule.BoxGroup, CheckboxGroup<FieldRule.Option>> groups =
      new LinkedHashMap<>();
  private boolean filling;

  /**
   * @param ticked takes the key of a box and {@code true}, or nothing where it was cleared
   */
  BoxGroups(SectionRule section, BiConsumer<String, String> ticked) {
    addClassName("koshin-stack");
    for (SectionRule.BoxGroup rule : section.groups()) {
      CheckboxGroup<FieldRule.Option> group = new CheckboxGroup<>(rule.name().in(getLocale()));
      group.setItems(rule.boxes());
      group.setItemLabelGenerator(box -> box.name().in(getLocale()));
      group.addClassName("koshin-boxes");
      if (rule.across() != null) {
        group.addClassName("koshin-boxes-across");
        group.getStyle().set("--koshin-across", String.valueOf(rule.across()));
      }
      group.addValueChangeListener(e -> tell(rule, e.getOldValue(), e.getValue(), ticked));
      groups.put(rule, group);
      add(group);
    }
  }

  private void tell(
      SectionRule.BoxGroup rule,
      Set<FieldRule.Option> before,
      Set<FieldRule.Option> now,
      BiConsumer<String, String> ticked) {
    if (filling) {
      return;
    }
    Set<FieldRule.Option> changed = new HashSet<>(now);
    changed.addAll(before);
    changed.removeIf(box -> now.contains(box) && before.contains(box));
    changed.forEach(box -> ticked.accept(rule.key(box), now.contains(box) ? "true" : ""));
  }

  void fill(Map<String, String> values) {
    filling = true;
    groups.forEach(
        (rule, group) ->
            group.setValue(
                rule.boxes().stream()
                    .filter(box -> values.containsKey(rule.key(box)))
                    .collect(Collectors.toSet())));
    filling = false;
  }
}
