package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Two lines of one cell, the second one softer; without the first the second is all there is. */
final class TwoLines extends Div {

  private static final long serialVersionUID = 1L;

  TwoLines(String first, String second) {
    addClassName("koshin-lines");
    if (!first.isEmpty()) {
      add(new Span(first));
    }
    if (!second.isEmpty()) {
      Span more = new Span(second);
      more.setClassName("koshin-soft", !first.isEmpty());
      add(more);
    }
  }
}
