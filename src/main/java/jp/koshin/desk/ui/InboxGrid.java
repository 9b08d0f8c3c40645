package jp.koshin.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.util.function.Consumer;
import jp.koshin.inbox.InboxTask;

/** The lines of the inbox: one is looked at, several can be picked for a common answer. */
final class InboxGrid extends Grid<InboxRow> {

  private static final long serialVersionUID = 1L;

  private final InboxPicks picks;
  private final transient Consumer<InboxTask> chosen;
  private final transient Runnable again;
  private String told = "";

  /**
   * @param chosen is told when somebody chooses a line
   * @param again is told when it is the line that is shown already
   */
  InboxGrid(InboxPicks picks, Clock clock, Consumer<InboxTask> chosen, Runnable again) {
    this.picks = picks;
    this.chosen = chosen;
    this.again = again;
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    addColumn(new ComponentRenderer<>(this::pick)).setWidth("3rem").setFlexGrow(0);
    addColumn(new ComponentRenderer<>(row -> new InboxLine(row, clock.instant())));
    getElement().setAttribute("aria-label", getTranslation("desk.inbox.list"));
    setSelectionMode(SelectionMode.SINGLE);
    ((GridSingleSelectionModel<InboxRow>) getSelectionModel()).setDeselectAllowed(false);
    addSelectionListener(
        e -> {
          if (e.isFromClient()) {
            e.getFirstSelectedItem().ifPresent(this::tell);
          }
        });
    addItemClickListener(e -> tell(e.getItem()));
    setEmptyStateText(getTranslation("desk.inbox.empty"));
  }

  private Checkbox pick(InboxRow row) {
    Checkbox box = new Checkbox(picks.has(row.id()));
    box.addClassName("koshin-pick");
    box.setAriaLabel(
        getTranslation("desk.bulk.choose", row.task().memberName(), row.task().title()));
    box.setEnabled(row.state() != InboxRow.State.GONE);
    box.addValueChangeListener(e -> picks.set(row.task(), e.getValue()));
    return box;
  }

  /**
   * A click and the selection that it makes arrive both; the second only brings the task forward.
   */
  private void tell(InboxRow row) {
    if (row.id().equals(told)) {
      again.run();
    } else {
      told = row.id();
      chosen.accept(row.task());
    }
  }

  /** What is chosen next is told, also where it was told before. */
  void forget() {
    told = "";
  }
}
