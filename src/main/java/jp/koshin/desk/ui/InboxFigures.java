package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;

/** How many are open and overdue, and what can be done with the list as a whole. */
final class InboxFigures extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<InboxQuery, Inbox.Count> counting;
  private final Span open = new Span();
  private final Span overdue = new Span();

  InboxFigures(Function<InboxQuery, Inbox.Count> counting) {
    this.counting = counting;
    addClassName("koshin-inbox-figures");
    Div counts = new Div(open, overdue);
    counts.getElement().setAttribute("role", "status");
    add(counts);
  }

  InboxFigures with(String key, Runnable action) {
    Button button = new Button(getTranslation(key), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(button);
    return this;
  }

  void show(InboxQuery query) {
    open.setText(getTranslation("desk.inbox.open", figure(query)));
    overdue.setText(getTranslation("desk.inbox.overdue", figure(query.onlyOverdue())));
  }

  /** How many a query finds, with a plus where there are more than are counted. */
  String figure(InboxQuery query) {
    Inbox.Count count = counting.apply(query);
    return count.capped() ? count.count() + "+" : String.valueOf(count.count());
  }
}
