package jp.koshin.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import jp.koshin.credit.ExplainedActivity;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Reason;

/** What was entered: each activity with what it earns, why and by which row. */
final class TrialList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<Activity> edit;
  private final transient Consumer<Activity> remove;

  TrialList(
      List<ExplainedActivity> activities, Consumer<Activity> edit, Consumer<Activity> remove) {
    this.edit = edit;
    this.remove = remove;
    addClassName("koshin-trials");
    activities.forEach(a -> add(line(a)));
  }

  private ListItem line(ExplainedActivity explained) {
    Activity activity = explained.activity();
    String name = WhatIfTexts.name(this, activity);
    Span credits = new Span(getTranslation("shared.credits", Formats.credits(explained.credits())));
    credits.addClassName("koshin-trial-credits");
    credits.getElement().setAttribute("data-earns", String.valueOf(!explained.credits().isZero()));
    Span title = new Span(name);
    title.addClassName("koshin-trial-name");
    Span what = new Span(activity.date() + "　" + WhatIfTexts.details(this, activity));
    what.addClassName("koshin-soft");
    Div text = new Div(title, what);
    text.addClassName("koshin-trial-text");
    explained.reasons().forEach(reason -> text.add(reason(reason)));
    if (explained.source().isPresent()) {
      text.add(soft(WhatIfTexts.source(this, explained.source())));
    }
    Div buttons =
        new Div(
            button(VaadinIcon.EDIT, "page.what-if.edit", name, () -> edit.accept(activity)),
            button(VaadinIcon.TRASH, "page.what-if.remove", name, () -> remove.accept(activity)));
    buttons.addClassNames("koshin-trial-buttons", "koshin-no-print");
    ListItem item = new ListItem(text, credits, buttons);
    item.addClassName("koshin-trial");
    return item;
  }

  private Span reason(Reason reason) {
    Span text = new Span(reason.message().in(getLocale()));
    text.addClassName("koshin-reason");
    return text;
  }

  private static Span soft(String text) {
    Span span = new Span(text);
    span.addClassName("koshin-soft");
    return span;
  }

  private Button button(VaadinIcon icon, String key, String name, Runnable action) {
    Button button = new Button(icon.create(), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(getTranslation(key, name));
    return button;
  }
}
