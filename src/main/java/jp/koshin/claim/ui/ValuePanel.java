package jp.koshin.claim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.ActivityValue;
import jp.koshin.valuation.Reason;
import jp.koshin.valuation.RuleCitation;
import org.jspecify.annotations.Nullable;

/** What the rules give for what has been typed so far, and why. */
final class ValuePanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Edition edition;
  private final Div content = new Div();

  ValuePanel(Edition edition) {
    this.edition = edition;
    addClassNames("koshin-card", "koshin-value");
    content.addClassName("koshin-stack");
    content.getElement().setAttribute("aria-live", "polite");
    add(new H2(getTranslation("page.claim.value")), content);
    show(null);
  }

  void show(@Nullable ActivityValue value) {
    content.removeAll();
    if (value == null) {
      content.add(new Paragraph(getTranslation("page.claim.value.none")));
      return;
    }
    Span figure = new Span(Formats.credits(value.credits()));
    figure.addClassName("koshin-figure");
    Div line = new Div(figure, new Span(getTranslation("shared.chart.unit")));
    line.addClassName("koshin-figure-line");
    category(value).ifPresent(name -> line.add(new Span(name)));
    content.add(line, reasons(value));
    content.add(new Paragraph(getTranslation("page.claim.value.edition", edition.year())));
  }

  private Optional<String> category(ActivityValue value) {
    return edition.categories().stream()
        .filter(c -> c.code().equals(value.category()))
        .map(c -> c.name().in(getLocale()))
        .findFirst();
  }

  private String place(String rule) {
    return RuleCitation.of(rule)
        .map(cited -> getTranslation(cited.textKey(), String.valueOf(cited.row()), cited.id()))
        .orElse(rule);
  }

  private UnorderedList reasons(ActivityValue value) {
    UnorderedList list = new UnorderedList();
    for (Reason reason : value.reasons()) {
      ListItem item = new ListItem(new Span(reason.message().in(getLocale())));
      if (!reason.rule().isEmpty()) {
        Span rule = new Span(place(reason.rule()));
        rule.addClassName("koshin-soft");
        item.add(new Span(" "), rule);
      }
      list.add(item);
    }
    return list;
  }
}
