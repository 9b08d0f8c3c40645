package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import jp.koshin.shared.Credits;

/**
 * Credits held against credits required: one bar, a piece for each category, and the figures in
 * words.
 */
public final class CreditChart extends Div {

  private static final long serialVersionUID = 1L;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final int SERIES = 6;

  /** A category with the credits counted in it. */
  public record Part(String name, Credits credits) {}

  public CreditChart(Credits held, Credits required, List<Part> parts) {
    addClassName("koshin-chart");
    add(figure(held, required), bar(held, required, parts), legend(parts));
  }

  private Div figure(Credits held, Credits required) {
    Span strong = new Span();
    strong.getElement().appendChild(new Element("strong").setText(held.value().toPlainString()));
    Span of =
        new Span(
            "/ " + required.value().toPlainString() + " " + getTranslation("shared.chart.unit"));
    Credits missing = held.missingTo(required);
    boolean complete = missing.equals(Credits.ZERO);
    StatusBadge state =
        complete
            ? new StatusBadge(getTranslation("shared.chart.complete"), Tone.DONE)
            : new StatusBadge(
                getTranslation("shared.chart.missing", missing.value().toPlainString()),
                Tone.ATTENTION);
    state.addClassName("koshin-chart-missing");
    Div figure = new Div(strong, of, state);
    figure.addClassName("koshin-chart-figure");
    return figure;
  }

  private Div bar(Credits held, Credits required, List<Part> parts) {
    Div bar = new Div();
    bar.addClassName("koshin-chart-bar");
    bar.getElement().setAttribute("role", "img");
    bar.getElement()
        .setAttribute(
            "aria-label",
            getTranslation(
                "shared.chart.label",
                held.value().toPlainString(),
                required.value().toPlainString()));
    BigDecimal whole = held.value().max(required.value()).max(BigDecimal.ONE);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).credits().value().signum() > 0) {
        bar.add(piece(i, parts.get(i).credits().value(), whole));
      }
    }
    return bar;
  }

  private static Span piece(int index, BigDecimal value, BigDecimal whole) {
    Span piece = new Span();
    piece.getElement().setAttribute("data-series", String.valueOf(index % SERIES));
    piece.setWidth(value.multiply(PERCENT).divide(whole, 2, RoundingMode.DOWN) + "%");
    return piece;
  }

  private static UnorderedList legend(List<Part> parts) {
    UnorderedList legend = new UnorderedList();
    legend.addClassName("koshin-chart-legend");
    for (int i = 0; i < parts.size(); i++) {
      ListItem item = new ListItem();
      item.getElement()
          .appendChild(new Element("i").setAttribute("data-series", String.valueOf(i % SERIES)));
      item.add(
          new Span(parts.get(i).name() + " " + parts.get(i).credits().value().toPlainString()));
      legend.add(item);
    }
    return legend;
  }
}
