package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.koshin.inbox.InboxTask;
import jp.koshin.review.BulkRequest;
import jp.koshin.review.BulkRun;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.ErrorSummary;

/** One answer, with one reason, to the tasks that were chosen. */
final class BulkDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient List<InboxTask> tasks;
  private final transient Function<BulkRequest, Outcome<BulkRun>> starting;
  private final transient Function<List<Refusal>, List<String>> sentences;
  private final transient Consumer<BulkRun> started;
  private final ErrorSummary errors = new ErrorSummary();
  private final ReasonFields reason = new ReasonFields();
  private final RadioButtonGroup<DecisionOutcome> outcome =
      new RadioButtonGroup<>(getTranslation("desk.bulk.outcome"));

  BulkDialog(
      List<InboxTask> tasks,
      Function<BulkRequest, Outcome<BulkRun>> starting,
      Function<List<Refusal>, List<String>> sentences,
      Consumer<BulkRun> started) {
    this.tasks = tasks;
    this.starting = starting;
    this.sentences = sentences;
    this.started = started;
    addClassName("koshin-dialog");
    setHeaderTitle(getTranslation("desk.bulk.title", tasks.size()));
    outcome.setItems(DecisionOutcome.values());
    outcome.setItemLabelGenerator(o -> getTranslation("desk.outcome." + o));
    outcome.setValue(DecisionOutcome.APPROVE);
    add(errors, new Paragraph(getTranslation("desk.bulk.hint")), outcome, reason);
    Button run = new Button(getTranslation("desk.bulk.run"), e -> run());
    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    run.setDisableOnClick(true);
    run.addClickListener(e -> run.setEnabled(true));
    getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), run);
  }

  private void run() {
    errors.clear();
    Outcome<BulkRun> begun =
        starting.apply(new BulkRequest(outcome.getValue(), reason.value(), tasks));
    if (begun.isDone()) {
      close();
      started.accept(begun.get());
      return;
    }
    boolean missing = begun.refusals().stream().anyMatch(r -> "reason".equals(r.field()));
    errors.show(
        sentences.apply(begun.refusals()).stream()
            .map(
                s ->
                    missing
                        ? ErrorSummary.Problem.at(reason.field(), s)
                        : ErrorSummary.Problem.of(s))
            .toList());
  }
}
