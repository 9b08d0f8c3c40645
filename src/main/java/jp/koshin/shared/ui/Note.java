package jp.koshin.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A framed remark on the page: what stands, what to mind, what went wrong. */
public final class Note extends Div {

  private static final long serialVersionUID = 1L;

  public Note(Tone tone, Component... content) {
    addClassName("koshin-note");
    getElement().setAttribute("data-tone", tone.attribute());
    Icon icon = (tone == Tone.NEUTRAL ? VaadinIcon.INFO_CIRCLE_O : tone.icon()).create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, new Div(content));
  }
}
