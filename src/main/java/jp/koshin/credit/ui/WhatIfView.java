package jp.koshin.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.CreditChart;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RequirementResult;

/**
 * Tries activities out on top of what the member really holds: what would the total be, what would
 * still be missing.
 */
@Route("what-if")
@RolesAllowed("PHYSICIAN")
class WhatIfView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient WhatIf whatIf;
  private final transient List<Activity> tried = new ArrayList<>();
  private final Div result = new Div();
  private final Div list = new Div();

  WhatIfView(WhatIf whatIf, Users users) {
    super("page.what-if.title");
    this.whatIf = whatIf;
    CurrentUser user = users.current();
    Paragraph lead = new Paragraph(getTranslation("page.what-if.lead"));
    lead.addClassName("koshin-lead");
    add(lead);
    result.addClassName("koshin-stack");
    result.getElement().setAttribute("aria-live", "polite");
    whatIf.certification(user).ifPresentOrElse(this::open, this::nothing);
  }

  private void nothing() {
    add(new EmptyState(getTranslation("page.claim.no-programme")));
  }

  private void open(Certification held) {
    TrialForm form = new TrialForm(whatIf, held, activity -> tryOut(held, activity));
    Div left = new Div(new H2(getTranslation("page.what-if.add")), form, list);
    left.addClassNames("koshin-card", "koshin-stack");
    Div columns = new Div(left, result);
    columns.addClassName("koshin-two-columns");
    add(columns);
    refresh(held);
  }

  private void tryOut(Certification held, Activity activity) {
    tried.add(activity);
    refresh(held);
  }

  private void refresh(Certification held) {
    WhatIf.Trial trial = whatIf.value(held, tried);
    PortfolioResult now = trial.result();
    result.removeAll();
    result.add(chart(now), requirements(now));
    list.removeAll();
    for (Activity activity : tried) {
      trial.activities().stream()
          .filter(value -> value.id().equals(activity.id()))
          .findFirst()
          .ifPresent(value -> list.add(line(held, activity, value)));
    }
  }

  private Div chart(PortfolioResult now) {
    List<CreditChart.Part> parts =
        now.categories().stream()
            .map(c -> new CreditChart.Part(c.name().in(getLocale()), c.counted()))
            .toList();
    Credits required = whatIf.required(now);
    Div box =
        new Div(
            new H2(getTranslation("page.what-if.result")),
            new CreditChart(now.total(), required, parts));
    box.addClassName("koshin-card");
    return box;
  }

  private Div requirements(PortfolioResult now) {
    UnorderedList all = new UnorderedList();
    all.addClassName("koshin-checklist");
    for (RequirementResult requirement : now.requirements()) {
      String word =
          getTranslation(
              requirement.satisfied() ? "page.requirement.met" : "page.requirement.unmet");
      all.add(
          new ListItem(
              new StatusBadge(word, requirement.satisfied() ? Tone.DONE : Tone.ATTENTION),
              new Span(requirement.message().in(getLocale()))));
    }
    Div box = new Div(new H2(getTranslation("page.requirements")), all);
    box.addClassName("koshin-card");
    return box;
  }

  private Div line(Certification held, Activity activity, ActivityResult value) {
    String name = activity.event() == null ? activity.title() : activity.event();
    Span what = new Span(activity.date() + " " + (name == null ? "" : name));
    Span credits = new Span(getTranslation("shared.credits", Formats.credits(value.credits())));
    Button remove =
        new Button(
            VaadinIcon.CLOSE_SMALL.create(),
            e -> {
              tried.removeIf(a -> a.id().equals(activity.id()));
              refresh(held);
            });
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    remove.setAriaLabel(getTranslation("page.what-if.remove", name == null ? "" : name));
    Div line = new Div(what, credits, remove);
    line.addClassName("koshin-trial");
    value.reasons().forEach(r -> line.add(reason(r.message().in(getLocale()))));
    return line;
  }

  private static Span reason(String text) {
    Span reason = new Span(text);
    reason.addClassName("koshin-soft");
    return reason;
  }
}
