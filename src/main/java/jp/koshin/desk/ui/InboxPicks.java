package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.koshin.inbox.InboxTask;

/**
 * The tasks chosen for one answer, as they were when they were chosen, and what can be done with
 * them. Only what is on the list stays chosen: nobody decides what they do not see.
 */
final class InboxPicks extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, InboxTask> picked = new LinkedHashMap<>();
  private final Span count = new Span();
  private final transient Runnable cleared;

  /**
   * @param decide opens the answer to the chosen ones
   * @param passOn gives the chosen ones to somebody
   * @param cleared is told when all are let go by the button
   */
  InboxPicks(Consumer<List<InboxTask>> decide, Consumer<List<InboxTask>> passOn, Runnable cleared) {
    this.cleared = cleared;
    addClassName("koshin-inbox-picks");
    count.getElement().setAttribute("role", "status");
    Button all = new Button(getTranslation("desk.bulk.decide"), e -> decide.accept(tasks()));
    all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button pass = new Button(getTranslation("desk.assign.change"), e -> passOn.accept(tasks()));
    Button none = new Button(getTranslation("desk.bulk.none"), e -> letGo());
    none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(count, all, pass, none);
    show();
  }

  boolean has(String taskId) {
    return picked.containsKey(taskId);
  }

  List<InboxTask> tasks() {
    return List.copyOf(picked.values());
  }

  void set(InboxTask task, boolean chosen) {
    if (chosen) {
      picked.put(task.id(), task);
    } else {
      picked.remove(task.id());
    }
    show();
  }

  /** Lets go whatever is not among these. */
  void keep(Collection<InboxTask> loaded) {
    Set<String> ids = loaded.stream().map(InboxTask::id).collect(Collectors.toSet());
    picked.keySet().retainAll(ids);
    show();
  }

  private void letGo() {
    picked.clear();
    show();
    cleared.run();
  }

  private void show() {
    setVisible(!picked.isEmpty());
    count.setText(getTranslation("desk.bulk.chosen", picked.size()));
  }
}
