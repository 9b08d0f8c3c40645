package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * A page: the main landmark, one heading, and a title "… | Koshin". Its heading is the text of
 * {@code titleKey}; a page about one thing changes it by {@link #setHeading}.
 */
public abstract class Page extends Main implements HasDynamicTitle {

  /** The element that the skip link jumps to. */
  public static final String MAIN_ID = "main";

  private final H1 heading = new H1();

  protected Page(String titleKey) {
    setId(MAIN_ID);
    addClassName("koshin-page");
    getElement().setAttribute("tabindex", "-1");
    heading.setText(getTranslation(titleKey));
    add(heading);
  }

  /** A page that needs the whole width, such as lists beside pictures. */
  protected final void useWholeWidth() {
    addClassName("koshin-wide");
  }

  protected final void setHeading(String text) {
    heading.setText(text);
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  protected final H1 heading() {
    return heading;
  }

  @Override
  public String getPageTitle() {
    return heading.getText() + " | Koshin";
  }
}
