package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks, page by page: the next page is asked for by its cursor, so that a long list stays
 * quick.
 */
final class InboxList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<InboxQuery, Inbox.Page> pages;
  private final transient Clock clock;
  private final Grid<InboxTask> grid = new Grid<>();
  private final Button more = new Button(getTranslation("desk.inbox.more"), e -> loadMore());
  private final transient List<InboxTask> loaded = new ArrayList<>();
  private transient InboxQuery query = InboxQuery.all(1);
  private final transient Consumer<InboxTask> selected;
  private final transient Runnable again;
  private transient @Nullable String next;
  private String told = "";

  InboxList(
      Function<InboxQuery, Inbox.Page> pages,
      Clock clock,
      Consumer<InboxTask> selected,
      Runnable again) {
    this.pages = pages;
    this.clock = clock;
    this.selected = selected;
    this.again = again;
    addClassName("koshin-inbox-list");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.addColumn(new ComponentRenderer<>(this::line));
    grid.getElement().setAttribute("aria-label", getTranslation("desk.inbox.list"));
    grid.setSelectionMode(Grid.SelectionMode.SINGLE);
    ((GridSingleSelectionModel<InboxTask>) grid.getSelectionModel()).setDeselectAllowed(false);
    grid.addSelectionListener(
        e -> {
          if (e.isFromClient()) {
            e.getFirstSelectedItem().ifPresent(this::tell);
          }
        });
    grid.addItemClickListener(e -> tell(e.getItem()));
    grid.setEmptyStateText(getTranslation("desk.inbox.empty"));
    more.setVisible(false);
    add(grid, more);
  }

  /**
   * A click and the selection that it makes arrive both; the second only brings the task forward.
   */
  private void tell(InboxTask task) {
    if (task.id().equals(told)) {
      again.run();
    } else {
      told = task.id();
      selected.accept(task);
    }
  }

  private Div line(InboxTask task) {
    Span who = new Span(task.memberName());
    Span value = new Span(task.credits() == null ? "" : task.credits().toString());
    value.addClassName("koshin-inbox-credits");
    Div first = new Div(who, value);
    first.addClassName("koshin-inbox-first");
    Div second = new Div(new Span(task.title()));
    second.addClassName("koshin-inbox-second");
    Div third = new Div(new Span(Moments.date(task.dueAt())));
    third.addClassName("koshin-inbox-third");
    if (task.dueAt().isBefore(clock.instant())) {
      third.add(new StatusBadge(getTranslation("desk.inbox.due.overdue"), Tone.STOP));
    }
    if (task.assigneeName() != null) {
      third.add(new Span(getTranslation("desk.inbox.held-by", task.assigneeName())));
    }
    Div line = new Div(first, second, third);
    line.addClassName("koshin-inbox-line");
    return line;
  }

  /** Shows the first page of a query; the selection is kept where its task is still there. */
  void load(InboxQuery asked) {
    String kept = selected().map(InboxTask::id).orElse("");
    query = asked;
    told = "";
    loaded.clear();
    append(asked);
    select(kept);
  }

  private void loadMore() {
    String kept = selected().map(InboxTask::id).orElse("");
    append(query.after(next));
    select(kept);
  }

  private void append(InboxQuery asked) {
    Inbox.Page page = pages.apply(asked);
    loaded.addAll(page.items());
    next = page.next();
    more.setVisible(next != null);
    grid.setItems(loaded);
  }

  Optional<InboxTask> selected() {
    return grid.getSelectedItems().stream().findFirst();
  }

  /** Selects a task of the pages loaded; empty where it is not among them. */
  Optional<InboxTask> select(String taskId) {
    Optional<InboxTask> found = loaded.stream().filter(t -> t.id().equals(taskId)).findFirst();
    found.ifPresentOrElse(grid::select, grid::deselectAll);
    return found;
  }

  /**
   * The task after (1) or before (-1) the selected one, the first where none is; loads the next
   * page at the end.
   */
  Optional<InboxTask> step(int by) {
    int at = selected().map(loaded::indexOf).orElse(-1) + by;
    if (at >= loaded.size() && next != null) {
      loadMore();
    }
    if (at < 0 || at >= loaded.size()) {
      return Optional.empty();
    }
    grid.select(loaded.get(at));
    grid.scrollToIndex(at);
    return Optional.of(loaded.get(at));
  }

  /**
   * Where the selected task stands, so that the one that takes its place can be chosen after a
   * reload.
   */
  int position() {
    return selected().map(loaded::indexOf).orElse(-1);
  }

  /** Selects what stands at a position, or the last one before it. */
  Optional<InboxTask> selectAt(int position) {
    if (loaded.isEmpty()) {
      return Optional.empty();
    }
    InboxTask task = loaded.get(Math.max(0, Math.min(position, loaded.size() - 1)));
    grid.select(task);
    return Optional.of(task);
  }
}
