package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import jp.koshin.inbox.InboxTask;
import jp.koshin.programme.ReturnTo;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The right-hand side of the inbox: what stands against deciding, the reason, and the three
 * answers.
 */
final class DecisionPanel extends Div {

  private static final long serialVersionUID = 1L;

  /** What the page does with an answer. */
  interface Desk {
    void decide(DecisionRequest request);

    /** To oneself, or back to everybody. */
    void assign(InboxTask task, boolean take);

    /** To somebody else. */
    void passOn(InboxTask task);
  }

  private final transient Desk desk;
  private final ErrorSummary errors = new ErrorSummary();
  private final ReasonFields reason = new ReasonFields();
  private final TextField credits = new TextField(getTranslation("desk.decision.credits"));
  private final RadioButtonGroup<ReturnTo> returnTo =
      new RadioButtonGroup<>(getTranslation("desk.decision.return-to"));
  private transient @Nullable InboxTask task;

  DecisionPanel(Desk desk) {
    this.desk = desk;
    addClassName("koshin-decision");
    credits.setHelperText(getTranslation("desk.decision.credits.hint"));
    credits.getElement().setAttribute("inputmode", "decimal");
  }

  /**
   * Shows a task with its sheet; obstacles in the user's language, empty where it may be decided.
   */
  void show(InboxTask shown, Div sheet, List<String> obstacles, boolean mine) {
    task = shown;
    removeAll();
    errors.clear();
    reason.clear();
    credits.clear();
    credits.setInvalid(false);
    RouterLink open = new RouterLink(shown.caseNumber(), CaseView.class, shown.caseId().toString());
    H2 who = new H2(shown.memberName());
    Span number = new Span(shown.memberNumber() + "　" + shown.memberKana());
    number.addClassName("koshin-soft");
    add(who, number, new Span(open), holder(shown, mine), errors, sheet);
    // the case before may have been read to its end
    getElement().executeJs("if (this.parentElement) { this.parentElement.scrollTop = 0; }");
    if (obstacles.isEmpty()) {
      addAnswers(shown);
    } else {
      Div all = new Div();
      obstacles.forEach(o -> all.add(new Div(o)));
      add(new Note(Tone.ATTENTION, all));
    }
  }

  /** Says before the answers what to mind, such as what leaves only returning and rejecting. */
  void warn(List<String> remarks) {
    if (!remarks.isEmpty()) {
      Div all = new Div();
      remarks.forEach(o -> all.add(new Div(o)));
      Note note = new Note(Tone.ATTENTION, all);
      if (isAnswerable()) {
        addComponentAtIndex(indexOf(reason), note);
      } else {
        add(note);
      }
    }
  }

  private boolean isAnswerable() {
    return reason.getParent().isPresent();
  }

  private Div holder(InboxTask shown, boolean mine) {
    boolean take = !mine;
    Button button =
        new Button(
            getTranslation(take ? "desk.decision.take" : "desk.decision.release"),
            e -> desk.assign(shown, take));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Span who =
        new Span(
            shown.assigneeName() == null
                ? getTranslation("desk.decision.unassigned")
                : getTranslation("desk.inbox.held-by", shown.assigneeName()));
    Button pass = new Button(getTranslation("desk.assign.change"), e -> desk.passOn(shown));
    pass.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div line = new Div(who, button, pass);
    line.addClassName("koshin-actions");
    return line;
  }

  /** Where the stage may send the case back to; asked only where there is a choice. */
  void offer(List<ReturnTo> offered) {
    returnTo.setItems(offered);
    returnTo.setItemLabelGenerator(to -> getTranslation("desk.decision.return-to." + to));
    offered.stream().findFirst().ifPresent(returnTo::setValue);
    returnTo.setVisible(offered.size() > 1);
  }

  /** A press that says: this is no case for me. Its content is then not shown any more. */
  void offerConflict(Runnable declare) {
    Button conflict = new Button(getTranslation("desk.decision.conflict"), e -> declare.run());
    conflict.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div line = new Div(conflict);
    line.addClassName("koshin-actions");
    add(line);
  }

  private void addAnswers(InboxTask shown) {
    returnTo.setVisible(false);
    Div override = new Div(credits);
    override.setVisible(shown.kind() == CaseKind.CLAIM);
    Button approve = answer("approve", DecisionOutcome.APPROVE);
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button back = answer("return", DecisionOutcome.RETURN);
    Button reject = answer("reject", DecisionOutcome.REJECT);
    reject.addThemeVariants(ButtonVariant.LUMO_ERROR);
    Div answers = new Div(approve, back, reject);
    answers.addClassNames("koshin-actions", "koshin-answers");
    add(reason, returnTo, override, answers);
  }

  private Button answer(String name, DecisionOutcome outcome) {
    Button button = new Button(getTranslation("desk.decision." + name), e -> answer(outcome));
    button.setDisableOnClick(true);
    button.setId("decision-" + name);
    button.addClickListener(e -> button.setEnabled(true));
    return button;
  }

  /** Gives an answer, as a click or a key does. Nothing happens while no task can be decided. */
  void answer(DecisionOutcome outcome) {
    InboxTask shown = task;
    if (shown == null || !isAnswerable()) {
      return;
    }
    errors.clear();
    BigDecimal value;
    try {
      value = override();
    } catch (NumberFormatException e) {
      errors.show(
          List.of(
              ErrorSummary.Problem.at(credits, getTranslation("desk.decision.credits.invalid"))));
      return;
    }
    boolean chosen = outcome == DecisionOutcome.RETURN && returnTo.isVisible();
    desk.decide(
        new DecisionRequest(
            shown.id(),
            outcome,
            reason.value(),
            value,
            shown.version(),
            chosen ? returnTo.getValue() : null));
  }

  private @Nullable BigDecimal override() {
    String text = Normalizer.normalize(credits.getValue(), Normalizer.Form.NFKC).strip();
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  /** Says why the answer was not taken, beside the field that mends it. */
  void refuse(List<Refusal> refusals, Function<List<Refusal>, List<String>> sentences) {
    boolean reasonMissing = refusals.stream().anyMatch(r -> "reason".equals(r.field()));
    errors.show(
        sentences.apply(refusals).stream()
            .map(
                s ->
                    reasonMissing
                        ? ErrorSummary.Problem.at(reason.field(), s)
                        : ErrorSummary.Problem.of(s))
            .toList());
  }

  void clear(String sentence) {
    task = null;
    removeAll();
    add(new Span(sentence));
  }
}
