package jp.koshin.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.List;

/** A framed remark on the page: what stands, what to mind, what went wrong. */
public final class Note extends Div {

  private static final long serialVersionUID = 1L;

  private final Div said;

  public Note(Tone tone, Component... content) {
    addClassName("koshin-note");
    getElement().setAttribute("data-tone", tone.attribute());
    Icon icon = (tone == Tone.NEUTRAL ? VaadinIcon.INFO_CIRCLE_O : tone.icon()).create();
    icon.getElement().setAttribute("aria-hidden", "true");
    said = new Div(content);
    super.add(List.of(icon, said));
  }

  /** Under what it says already, not beside it. */
  @Override
  public void add(Collection<Component> more) {
    said.add(more);
  }
}
