package jp.koshin.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and their values, in two columns; one below the other on a phone. */
public final class Facts extends DescriptionList {

  private static final long serialVersionUID = 1L;

  public Facts() {
    addClassName("koshin-facts");
  }

  public Facts fact(String name, String value) {
    return fact(name, new Span(value));
  }

  public Facts fact(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }
}
