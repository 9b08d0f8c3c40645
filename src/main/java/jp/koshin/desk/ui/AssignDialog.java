package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.inbox.InboxTask;
import jp.koshin.review.Assignees;
import jp.koshin.review.Reviews;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Gives tasks to somebody of their stage, or back to everybody. */
final class AssignDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient Reviews reviews;
  private final transient List<InboxTask> tasks;
  private final transient Function<List<Refusal>, List<String>> sentences;
  private final transient Runnable done;
  private final ErrorSummary errors = new ErrorSummary();
  private final ComboBox<CurrentUser> person = new ComboBox<>(getTranslation("desk.assign.person"));

  /**
   * @param done is told when at least one was given
   */
  AssignDialog(
      CurrentUser user,
      List<InboxTask> tasks,
      Reviews reviews,
      Assignees assignees,
      Function<List<Refusal>, List<String>> sentences,
      Runnable done) {
    this.user = user;
    this.reviews = reviews;
    this.tasks = tasks;
    this.sentences = sentences;
    this.done = done;
    addClassName("koshin-dialog");
    setHeaderTitle(getTranslation("desk.assign.title"));
    person.setItems(assignees.of(user, tasks.get(0)));
    person.setItemLabelGenerator(a -> a.displayName() + "（" + a.username() + "）");
    person.setWidthFull();
    add(errors, new Paragraph(about()), person);
    Button release = new Button(getTranslation("desk.assign.nobody"), e -> give(null));
    release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button give = new Button(getTranslation("desk.assign.give"), e -> choose());
    give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(release, new Button(getTranslation("shared.cancel"), e -> close()), give);
  }

  private String about() {
    InboxTask first = tasks.get(0);
    return tasks.size() == 1
        ? first.caseNumber() + "　" + first.memberName() + "　" + first.title()
        : getTranslation("desk.assign.several", tasks.size());
  }

  private void choose() {
    if (person.isEmpty()) {
      errors.show(List.of(ErrorSummary.Problem.at(person, getTranslation("desk.assign.choose"))));
    } else {
      give(person.getValue().username());
    }
  }

  private void give(@Nullable String username) {
    Map<InboxTask, List<Refusal>> refused = new LinkedHashMap<>();
    for (InboxTask task : tasks) {
      List<Refusal> refusals = assign(task, username);
      if (!refusals.isEmpty()) {
        refused.put(task, refusals);
      }
    }
    int given = tasks.size() - refused.size();
    if (given > 0) {
      Messages.done(getTranslation("desk.assign.given", given));
      done.run();
    }
    if (refused.isEmpty()) {
      close();
    } else {
      errors.show(problems(refused));
    }
  }

  private List<ErrorSummary.Problem> problems(Map<InboxTask, List<Refusal>> refused) {
    List<ErrorSummary.Problem> problems = new ArrayList<>();
    refused.forEach(
        (task, refusals) ->
            problems.add(
                ErrorSummary.Problem.of(
                    task.memberName() + "　" + String.join(" ", sentences.apply(refusals)))));
    return problems;
  }

  private List<Refusal> assign(InboxTask task, @Nullable String username) {
    try {
      return reviews.assign(user, task.id(), username).refusals();
    } catch (LostRace race) {
      return List.of(race.refusal());
    } catch (NotFound gone) {
      return List.of(Refusal.of("TASK_GONE"));
    }
  }
}
