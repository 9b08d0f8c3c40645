package jp.koshin.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a list shows when it has nothing: a sentence, and what to do about it. */
public final class EmptyState extends Div {

  private static final long serialVersionUID = 1L;

  public EmptyState(String sentence, Component... actions) {
    addClassName("koshin-empty");
    add(new Paragraph(sentence));
    add(actions);
  }
}
