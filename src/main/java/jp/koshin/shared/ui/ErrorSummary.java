package jp.koshin.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that keeps a form from being sent, on top of it: takes the focus, and each line leads
 * to its field, which says the same.
 */
public final class ErrorSummary extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the sentence
   * @param field where it can be mended on this page, or null
   * @param address where it can be mended elsewhere, or null
   */
  public record Problem(String message, @Nullable Component field, @Nullable String address) {

    public static Problem at(Component field, String message) {
      return new Problem(message, field, null);
    }

    public static Problem of(String message) {
      return new Problem(message, null, null);
    }
  }

  public ErrorSummary() {
    addClassName("koshin-errors");
    getElement().setAttribute("role", "alert");
    getElement().setAttribute("tabindex", "-1");
    setVisible(false);
  }

  public void clear() {
    removeAll();
    setVisible(false);
  }

  public void show(List<Problem> problems) {
    clear();
    if (problems.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    problems.forEach(p -> list.add(new ListItem(line(p))));
    add(new H2(getTranslation("shared.errors.title", problems.size())), list);
    setVisible(true);
    getElement()
        .executeJs("setTimeout(() => { this.focus(); this.scrollIntoView({block: 'center'}); })");
  }

  private static Component line(Problem problem) {
    if (problem.address() != null) {
      return new Anchor(problem.address(), problem.message());
    }
    Component field = problem.field();
    if (field == null) {
      return new Div(problem.message());
    }
    if (field instanceof HasValidation validation) {
      validation.setInvalid(true);
      validation.setErrorMessage(problem.message());
    }
    return link(field, problem.message());
  }

  private static Anchor link(Component field, String message) {
    Anchor link = new Anchor("#", message);
    link.setRouterIgnore(true);
    link.getElement()
        .executeJs(
            "this.addEventListener('click', e => { e.preventDefault(); $0.scrollIntoView({block:"
                + " 'center'}); $0.focus(); })",
            field.getElement());
    return link;
  }
}
