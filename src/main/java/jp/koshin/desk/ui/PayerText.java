package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Who paid, as the statement writes it, and what else it says. */
final class PayerText extends Div {

  private static final long serialVersionUID = 1L;

  PayerText(String payer, String memo) {
    addClassName("koshin-lines");
    if (!payer.isEmpty()) {
      add(new Span(payer));
    }
    if (!memo.isEmpty()) {
      Span more = new Span(memo);
      more.setClassName("koshin-soft", !payer.isEmpty());
      add(more);
    }
  }
}
