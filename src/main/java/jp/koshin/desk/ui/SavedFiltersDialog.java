package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.SavedFilter;
import jp.koshin.inbox.SavedFilters;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.ErrorSummary;

/** The filters that are kept, each with what it finds now, and the keeping of those in force. */
final class SavedFiltersDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient SavedFilters filters;
  private final transient Function<InboxQuery, String> count;
  private final transient Consumer<InboxQuery> chosen;
  private final Div list = new Div();
  private final ErrorSummary errors = new ErrorSummary();
  private final TextField name = new TextField(getTranslation("desk.saved.name"));
  private final Checkbox shared = new Checkbox(getTranslation("desk.saved.share"));

  /**
   * @param count how many a query finds, as a word
   * @param chosen takes the filters that were asked for
   */
  SavedFiltersDialog(
      CurrentUser user,
      SavedFilters filters,
      Function<InboxQuery, String> count,
      Consumer<InboxQuery> chosen) {
    this.user = user;
    this.filters = filters;
    this.count = count;
    this.chosen = chosen;
    addClassName("koshin-dialog");
    setHeaderTitle(getTranslation("desk.saved.title"));
    list.addClassName("koshin-kept");
    fill();
    getFooter().add(new Button(getTranslation("shared.close"), e -> close()));
  }

  /** Offers to keep the filters in force, too. */
  SavedFiltersDialog keeping(InboxQuery inForce, Function<List<Refusal>, List<String>> sentences) {
    name.setMaxLength(SavedFilters.LONGEST_NAME);
    name.setWidthFull();
    Button save = new Button(getTranslation("desk.saved.save"), e -> save(inForce, sentences));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div keeping = new Div(errors, name, shared, save);
    keeping.addClassName("koshin-kept-keeping");
    add(list, keeping);
    return this;
  }

  private void fill() {
    list.removeAll();
    List<SavedFilter> all = filters.list(user);
    all.forEach(filter -> list.add(line(filter)));
    if (all.isEmpty()) {
      list.add(new Paragraph(getTranslation("desk.saved.none")));
    }
  }

  private Div line(SavedFilter filter) {
    Button use =
        new Button(
            getTranslation("desk.saved.line", filter.name(), count.apply(filter.query())),
            e -> {
              close();
              chosen.accept(filter.query());
            });
    use.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Span whose = new Span(getTranslation(filter.shared() ? "desk.saved.shared" : "desk.saved.own"));
    whose.addClassName("koshin-soft");
    Div line = new Div(use, whose);
    if (filter.removable()) {
      Button remove = new Button(VaadinIcon.TRASH.create(), e -> remove(filter));
      remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
      remove.setAriaLabel(getTranslation("desk.saved.remove", filter.name()));
      remove.setTooltipText(getTranslation("desk.saved.remove", filter.name()));
      line.add(remove);
    }
    return line;
  }

  private void remove(SavedFilter filter) {
    filters.remove(user, filter.id());
    fill();
  }

  private void save(InboxQuery inForce, Function<List<Refusal>, List<String>> sentences) {
    errors.clear();
    name.setInvalid(false);
    Outcome<SavedFilter> outcome = filters.save(user, name.getValue(), shared.getValue(), inForce);
    if (outcome.isDone()) {
      name.clear();
      shared.clear();
      fill();
    } else {
      errors.show(
          sentences.apply(outcome.refusals()).stream()
              .map(s -> ErrorSummary.Problem.at(name, s))
              .toList());
    }
  }
}
