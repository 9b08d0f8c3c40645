package jp.koshin.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.util.function.Consumer;
import jp.koshin.inbox.InboxTask;

/** The lines of the inbox: one is looked at, several can be picked for a common answer. */
@Uses(Checkbox.class)
@Uses(Icon.class)
final class InboxGrid extends Grid<InboxRow> {

  private static final long serialVersionUID = 1L;

  /** The box is live: it follows the server also where a tick is refused. */
  private static final String PICK =
      """
      <vaadin-checkbox class="koshin-pick" .checked="${live(item.picked)}" .disabled="${item.gone}"
        .accessibleName="${item.choose}" @change="${(e) => pick(e.target.checked)}"></vaadin-checkbox>
      """;

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
    addColumn(pick()).setWidth("3rem").setFlexGrow(0);
    addColumn(InboxLine.renderer(this::getTranslation, clock));
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

  private LitRenderer<InboxRow> pick() {
    return LitRenderer.<InboxRow>of(PICK)
        .withProperty("picked", row -> picks.has(row.id()))
        .withProperty("gone", row -> row.state() == InboxRow.State.GONE)
        .withProperty(
            "choose",
            row -> getTranslation("desk.bulk.choose", row.task().memberName(), row.task().title()))
        .withFunction("pick", (row, arguments) -> pick(row, arguments.getBoolean(0)));
  }

  private void pick(InboxRow row, boolean chosen) {
    if (row.state() != InboxRow.State.GONE) {
      picks.set(row.task(), chosen);
    }
    getDataProvider().refreshItem(row);
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
