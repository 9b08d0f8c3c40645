package jp.koshin.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** What a line of the inbox shows: whose, what, until when, and what became of it. */
final class InboxLine extends Div {

  private static final long serialVersionUID = 1L;

  InboxLine(InboxRow row, Instant now) {
    InboxTask task = row.task();
    addClassName("koshin-inbox-line");
    getElement().setAttribute("data-state", row.state().name());
    Span value = new Span(task.credits() == null ? "" : task.credits().toString());
    value.addClassName("koshin-inbox-credits");
    Div first = new Div(new Span(task.memberName()), value);
    first.addClassName("koshin-inbox-first");
    Div second = new Div(new Span(task.title()));
    second.addClassName("koshin-inbox-second");
    Div third = new Div(new Span(Moments.date(task.dueAt())));
    third.addClassName("koshin-inbox-third");
    marks(third, row, now);
    add(first, second, third);
  }

  private void marks(Div line, InboxRow row, Instant now) {
    InboxTask task = row.task();
    if (row.state() == InboxRow.State.GONE) {
      line.add(new StatusBadge(getTranslation("desk.inbox.line.gone"), Tone.NEUTRAL));
      return;
    }
    if (task.dueAt().isBefore(now)) {
      line.add(new StatusBadge(getTranslation("desk.inbox.due.overdue"), Tone.STOP));
    }
    if (row.state() == InboxRow.State.PASSED) {
      String word = task.assigneeName() == null ? "free" : "passed";
      line.add(new StatusBadge(getTranslation("desk.inbox.line." + word), Tone.ATTENTION));
    }
    if (task.assigneeName() != null) {
      line.add(new Span(getTranslation("desk.inbox.held-by", task.assigneeName())));
    }
  }
}
