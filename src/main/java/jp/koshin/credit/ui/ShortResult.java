package jp.koshin.credit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jp.koshin.credit.Calculation;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.PortfolioResult;

/** The result in one line at the foot of a phone, with the way to the whole of it. */
final class ShortResult extends Div {

  private static final long serialVersionUID = 1L;

  private final Span text = new Span();

  ShortResult() {
    Anchor down = new Anchor("#result", getTranslation("credit.to-result"));
    down.setRouterIgnore(true);
    down.getElement()
        .executeJs(
            "this.addEventListener('click', e => { e.preventDefault();"
                + " document.getElementById('result').scrollIntoView(); })");
    add(text, down);
    addClassNames("koshin-bar", "koshin-no-print");
  }

  void show(Calculation now) {
    PortfolioResult valued = now.result();
    text.setText(
        now.required().isZero()
            ? getTranslation(
                "credit.bar.plain",
                String.valueOf(valued.requirements().size() - valued.missing().size()),
                String.valueOf(valued.requirements().size()))
            : getTranslation(
                "credit.bar",
                Formats.credits(valued.total()),
                Formats.credits(now.required()),
                Formats.credits(valued.total().missingTo(now.required()))));
  }
}
