package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import jp.koshin.shared.ui.FilterState;
import org.jspecify.annotations.Nullable;

/** The address of the inbox: its filters and the task that is looked at, to come back to. */
final class InboxAddress {

  static final String TASK = "task";

  private final InboxFilters filters;
  private @Nullable FilterState shown;

  InboxAddress(InboxFilters filters) {
    this.filters = filters;
  }

  /** Whether the page shows this already. */
  boolean shows(FilterState state) {
    return shown != null && state.isSameAs(shown);
  }

  void show(String taskId) {
    FilterState now = filters.state().put(TASK, taskId);
    if (!shows(now)) {
      shown = now;
      now.show(UI.getCurrent(), "inbox");
    }
  }
}
