package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.koshin.credit.Calculation;
import jp.koshin.credit.ExplainedActivity;
import jp.koshin.programme.Edition;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.EmptyState;

/** The grounds of a valuation, to be read or printed (単位の根拠). */
final class ExplanationSheet extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param titleKey what is explained: a trial, or what is held
   */
  ExplanationSheet(
      String titleKey, Calculation calculation, List<ExplainedActivity> lines, Edition edition) {
    addClassName("koshin-stack");
    Button print =
        new Button(
            getTranslation("credit.print"),
            VaadinIcon.PRINT.create(),
            e -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
    print.addClassName("koshin-no-print");
    Div buttons = new Div(print);
    buttons.addClassName("koshin-actions");
    add(buttons);
    ResultSheet sheet = new ResultSheet(this, calculation, edition);
    Stream.of(sheet.chart(titleKey), sheet.requirements(), sheet.categories())
        .filter(Objects::nonNull)
        .forEach(this::add);
    Div activities = new Div(new H2(getTranslation("credit.explanation.activities")));
    activities.addClassNames("koshin-card", "koshin-card-table");
    activities.add(
        lines.isEmpty() ? new EmptyState(getTranslation("credit.explanation.none")) : table(lines));
    Paragraph rule = new Paragraph(getTranslation("credit.explanation.rule", edition.year()));
    rule.addClassName("koshin-soft");
    activities.add(rule);
    add(activities);
  }

  private DataTable table(List<ExplainedActivity> lines) {
    DataTable table =
        new DataTable(
            getTranslation("page.credits.found", lines.size()),
            List.of(
                getTranslation("page.claim.date"),
                getTranslation("page.credits.what"),
                getTranslation("page.credits.category"),
                getTranslation("shared.chart.unit"),
                getTranslation("credit.explanation.why")));
    lines.forEach(line -> table.addRow(row(line)));
    return table;
  }

  private List<Component> row(ExplainedActivity line) {
    String year =
        getTranslation(
            "shared.fiscal-year", String.valueOf(FiscalYear.of(line.activity().date()).year()));
    Span what = new Span(WhatIfTexts.name(this, line.activity()));
    return List.of(
        lines(line.activity().date().toString(), year),
        named(what, soft(WhatIfTexts.details(this, line.activity()))),
        new Span(line.category() == null ? "―" : line.category().in(getLocale())),
        new Span(Formats.credits(line.credits())),
        why(line));
  }

  private Div why(ExplainedActivity line) {
    Div why = new Div();
    line.reasons().forEach(r -> why.add(new Div(new Span(r.message().in(getLocale())))));
    line.source().ifPresent(s -> why.add(new Div(soft(WhatIfTexts.source(this, s)))));
    if (line.source().isPresent() && line.reasons().isEmpty()) {
      why.addComponentAsFirst(new Div(new Span(line.source().get().name())));
    }
    if (line.entry() != null) {
      String how = getTranslation("page.credits.source." + line.entry().source());
      String key =
          line.overridden() ? "credit.explanation.overridden" : "credit.explanation.recorded";
      why.add(new Div(soft(getTranslation(key, how, Formats.instant(line.entry().recordedAt())))));
    }
    return why;
  }

  private static Div named(Span name, Span more) {
    Div named = new Div(name, more);
    named.addClassName("koshin-row-name");
    return named;
  }

  private static Div lines(String first, String second) {
    return new Div(new Div(new Span(first)), soft(second));
  }

  private static Span soft(String text) {
    Span span = new Span(text);
    span.addClassName("koshin-soft");
    return span;
  }
}
