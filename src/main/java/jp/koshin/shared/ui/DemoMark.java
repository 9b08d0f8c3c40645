package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Span;

/** The word that tells rehearsal data from real ones; on every page of the demo. */
public final class DemoMark extends Span {

  private static final long serialVersionUID = 1L;

  public DemoMark() {
    super("DEMO");
    addClassName("koshin-demo");
  }
}
