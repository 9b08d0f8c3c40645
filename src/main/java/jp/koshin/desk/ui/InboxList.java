package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.InboxTask;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks, page by page: the next page is asked for by its cursor, so that a long list stays
 * quick.
 */
final class InboxList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<InboxQuery, Inbox.Page> pages;
  private final InboxPicks picks;
  private final InboxGrid grid;
  private final Button more = new Button(getTranslation("desk.inbox.more"), e -> loadMore());
  private final Button all = new Button(getTranslation("desk.bulk.all"), e -> pickAll());
  private final transient InboxRows rows = new InboxRows();
  private transient InboxQuery query = InboxQuery.all(1);
  private transient @Nullable String next;

  /**
   * @param chosen is told when somebody chooses a line
   * @param again is told when it is the line that is shown already
   */
  InboxList(
      Function<InboxQuery, Inbox.Page> pages,
      InboxPicks picks,
      Clock clock,
      Consumer<InboxTask> chosen,
      Runnable again) {
    this.pages = pages;
    this.picks = picks;
    grid = new InboxGrid(picks, clock, chosen, again);
    addClassName("koshin-inbox-list");
    more.setVisible(false);
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(all, grid, more);
  }

  /** Shows a query from its start; the selection is kept where its task is still there. */
  void load(InboxQuery asked) {
    show(asked, asked);
  }

  /** The same query anew, as far down as it was read. */
  void reload() {
    show(query, query.first(Math.max(query.size(), rows.size())));
  }

  private void show(InboxQuery asked, InboxQuery now) {
    String kept = selected().map(InboxTask::id).orElse("");
    query = asked;
    grid.forget();
    rows.clear();
    append(now);
    picks.keep(rows.tasks());
    select(kept);
  }

  private void loadMore() {
    String kept = selected().map(InboxTask::id).orElse("");
    append(query.after(next));
    select(kept);
  }

  private void append(InboxQuery asked) {
    Inbox.Page page = pages.apply(asked);
    rows.add(page.items());
    next = page.next();
    more.setVisible(next != null);
    all.setVisible(rows.size() > 0);
    grid.setItems(rows.list());
  }

  /** Marks what others did to the lines; the place and the selection stay. Returns those lines. */
  List<InboxRow> mark(Map<String, InboxTask> open) {
    List<InboxRow> changed = rows.mark(open);
    changed.forEach(row -> grid.getDataProvider().refreshItem(row));
    return changed;
  }

  List<InboxTask> tasks() {
    return rows.tasks();
  }

  private void pickAll() {
    rows.open().forEach(task -> picks.set(task, true));
    repaint();
  }

  /** Chooses the selected task for the common answer, or lets it go. */
  void togglePick() {
    selected()
        .flatMap(task -> rows.find(task.id()))
        .filter(row -> row.state() != InboxRow.State.GONE)
        .ifPresent(
            row -> {
              picks.set(row.task(), !picks.has(row.id()));
              grid.getDataProvider().refreshItem(row);
            });
  }

  /** Shows anew which lines are chosen. */
  void repaint() {
    grid.getDataProvider().refreshAll();
  }

  Optional<InboxTask> selected() {
    return grid.getSelectedItems().stream().findFirst().map(InboxRow::task);
  }

  /** Selects a task of the pages loaded; empty where it is not among them. */
  Optional<InboxTask> select(String taskId) {
    Optional<InboxRow> found = rows.find(taskId);
    found.ifPresentOrElse(grid::select, grid::deselectAll);
    return found.map(InboxRow::task);
  }

  /**
   * The task after (1) or before (-1) the selected one, the first where none is; loads the next
   * page at the end.
   */
  Optional<InboxTask> step(int by) {
    int at = position() + by;
    if (at >= rows.size() && next != null) {
      loadMore();
    }
    if (at < 0 || at >= rows.size()) {
      return Optional.empty();
    }
    grid.scrollToIndex(at);
    return selectAt(at);
  }

  /**
   * Where the selected task stands, so that the one that takes its place can be chosen after a
   * reload; -1 where none is selected.
   */
  int position() {
    return selected().map(task -> rows.indexOf(task.id())).orElse(-1);
  }

  /** Selects what stands at a position, or the last one before it. */
  Optional<InboxTask> selectAt(int position) {
    return rows.at(position).flatMap(row -> select(row.id()));
  }
}
