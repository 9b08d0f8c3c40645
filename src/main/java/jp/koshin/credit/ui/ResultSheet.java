package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.koshin.credit.Calculation;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.CreditChart;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.CategoryResult;
import jp.koshin.valuation.RequirementResult;
import org.jspecify.annotations.Nullable;

/** The outcome of a calculation in pieces: chart, requirements, categories with their caps. */
final class ResultSheet {

  private final Component owner;
  private final Calculation calculation;
  private final Edition edition;

  ResultSheet(Component owner, Calculation calculation, Edition edition) {
    this.owner = owner;
    this.calculation = calculation;
    this.edition = edition;
  }

  private String text(String key, Object... args) {
    return owner.getTranslation(key, args);
  }

  private Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private Div card(String titleKey, Component... content) {
    Div card = new Div(new H2(text(titleKey)));
    card.add(content);
    card.addClassName("koshin-card");
    return card;
  }

  /** The sentence of the day on which everything is reached. */
  @Nullable Component completion() {
    return calculation
        .completion()
        .map(
            done ->
                new Note(
                    Tone.DONE,
                    new Paragraph(
                        WhatIfTexts.completes(owner, done.activity(), done.eligible(), locale()))))
        .orElse(null);
  }

  /**
   * @param titleKey what is summed up: a trial, or what is held
   */
  Div chart(String titleKey) {
    List<CreditChart.Part> parts =
        calculation.result().categories().stream()
            .map(c -> new CreditChart.Part(c.name().in(locale()), c.counted()))
            .toList();
    boolean eligible = calculation.result().eligible();
    Div box = card(titleKey);
    box.add(
        new StatusBadge(
            text(eligible ? "credit.eligible" : "credit.not-eligible"),
            eligible ? Tone.DONE : Tone.ATTENTION));
    if (!parts.isEmpty() && !calculation.required().isZero()) {
      box.add(new CreditChart(calculation.result().total(), calculation.required(), parts));
    }
    return box;
  }

  Div requirements() {
    UnorderedList all = new UnorderedList();
    all.addClassName("koshin-checklist");
    for (RequirementResult requirement : calculation.result().requirements()) {
      boolean met = requirement.satisfied();
      all.add(
          new ListItem(
              new StatusBadge(
                  text(met ? "page.requirement.met" : "page.requirement.unmet"),
                  met ? Tone.DONE : Tone.ATTENTION),
              new Span(requirement.message().in(locale()))));
    }
    return card("page.requirements", all);
  }

  /** What each category earned, what a cap took, what counts, what is missing to its minimum. */
  @Nullable Div categories() {
    if (calculation.result().categories().isEmpty()) {
      return null;
    }
    DataTable table =
        new DataTable(
            text("credit.categories"),
            List.of(
                text("page.credits.category"),
                text("credit.earned"),
                text("credit.cut"),
                text("credit.counted"),
                text("credit.missing"),
                text("credit.limits")));
    calculation.result().categories().forEach(c -> table.addRow(row(c)));
    Div box = card("credit.categories", table);
    box.addClassName("koshin-card-table");
    return box;
  }

  private List<Span> row(CategoryResult category) {
    BigDecimal cut = category.earned().value().subtract(category.counted().value());
    BigDecimal missing =
        category.minimum() == null
            ? BigDecimal.ZERO
            : category.minimum().subtract(category.counted().value()).max(BigDecimal.ZERO);
    return List.of(
        new Span(category.name().in(locale())),
        new Span(Formats.credits(category.earned())),
        marked(cut, "−", Tone.ATTENTION),
        new Span(Formats.credits(category.counted())),
        marked(missing, "", Tone.ATTENTION),
        new Span(limits(category.code())));
  }

  private static Span marked(BigDecimal figure, String sign, Tone tone) {
    Span span = new Span(figure.signum() == 0 ? "0" : sign + Formats.credits(figure));
    if (figure.signum() > 0) {
      span.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
      span.addClassName("koshin-mark");
    }
    return span;
  }

  private String limits(String code) {
    List<String> limits = new ArrayList<>();
    for (CategoryRule rule : edition.categories()) {
      if (rule.code().equals(code)) {
        limit(limits, "credit.limit.minimum", rule.minimum());
        limit(limits, "credit.limit.cap", rule.cap());
        limit(limits, "credit.limit.year", rule.capPerFiscalYear());
        rule.items().forEach(item -> limits.add(item(item)));
      }
    }
    return limits.isEmpty() ? text("credit.limit.none") : String.join("、", limits);
  }

  private String item(CategoryRule.ItemRule item) {
    List<String> limits = new ArrayList<>();
    limit(limits, "credit.limit.cap", item.cap());
    limit(limits, "credit.limit.year", item.capPerFiscalYear());
    return item.name().in(locale()) + " " + String.join("・", limits);
  }

  private void limit(List<String> limits, String key, @Nullable BigDecimal figure) {
    if (figure != null) {
      limits.add(text(key, Formats.credits(figure)));
    }
  }
}
