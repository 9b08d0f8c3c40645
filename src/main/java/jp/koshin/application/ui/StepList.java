package jp.koshin.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.koshin.application.StepView;
import jp.koshin.programme.StepRule;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** The steps of an application in their order, each with its state and what is done in it. */
final class StepList extends OrderedList {

  private static final long serialVersionUID = 1L;

  /**
   * @param content what is done in a step
   */
  StepList(List<StepView> steps, RenewalView renewal, Function<StepView, Component> content) {
    addClassName("koshin-application-steps");
    steps.forEach(step -> add(item(step, renewal, content.apply(step))));
  }

  private ListItem item(StepView step, RenewalView renewal, Component content) {
    ListItem item = new ListItem(new H2(step.rule().name().in(getLocale())), badge(step, renewal));
    item.addClassNames("koshin-card", "koshin-stack");
    if (step.rule().hint() != null) {
      item.add(new Paragraph(step.rule().hint().in(getLocale())));
    }
    if (step.locked() != null) {
      item.add(new Note(Tone.NEUTRAL, new Paragraph(step.locked().in(getLocale()))));
    }
    item.add(content);
    return item;
  }

  private StatusBadge badge(StepView step, RenewalView renewal) {
    if (costsNothing(step, renewal)) {
      return new StatusBadge(getTranslation("application.step.none"), Tone.NEUTRAL);
    }
    if (step.rule().kind() == StepRule.Kind.FEE && !step.done() && step.locked() == null) {
      String status = Objects.requireNonNull(renewal.fee()).status().name();
      return StatusBadge.of(status, getTranslation("page.fees.status." + status));
    }
    String word = step.done() ? "done" : step.locked() == null ? "open" : "waiting";
    Tone tone = step.done() ? Tone.DONE : step.locked() == null ? Tone.ACTIVE : Tone.NEUTRAL;
    return new StatusBadge(getTranslation("application.step." + word), tone);
  }

  /** A step of a fee whose amount the society has not set here. */
  static boolean costsNothing(StepView step, RenewalView renewal) {
    return step.rule().kind() == StepRule.Kind.FEE && renewal.fee() == null;
  }
}
