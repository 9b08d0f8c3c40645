package jp.koshin.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.koshin.claim.ClaimView;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.ErrorSummary.Problem;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The form of a claim with its value and evidence; saves every field as it is left. */
final class ClaimEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ClaimDraft draft;
  private final transient ClaimPieces pieces;
  private final transient Runnable next;
  private final transient Consumer<ClaimDraft> discard;
  private final ErrorSummary errors = new ErrorSummary();
  private final ClaimForm form;
  private final ValuePanel value;
  private final Div programme = new Div();
  private final EvidenceBoxes evidence;
  private final Span saved = new Span();
  private final Button drop = new Button(getTranslation("page.claim.discard"), e -> askToDiscard());

  ClaimEditor(ClaimDraft draft, ClaimPieces pieces, Runnable next, Consumer<ClaimDraft> discard) {
    this.draft = draft;
    this.pieces = pieces;
    this.next = next;
    this.discard = discard;
    this.form = new ClaimForm(draft.edition(), pieces.catalogue(), pieces.questions(), this::save);
    this.value = new ValuePanel(draft.edition());
    this.evidence = new EvidenceBoxes(draft, pieces.texts(), this::evidenceChanged);
    addClassName("koshin-stack");
    saved.addClassName("koshin-saved");
    saved.getElement().setAttribute("role", "status");
    add(errors, saved);
    if (draft.isReturned()) {
      add(returned(draft.claim()));
    }
    Div fields = new Div(programme, form);
    fields.addClassName("koshin-card");
    Div left = new Div(fields, evidence);
    left.addClassName("koshin-stack");
    Div columns = new Div(left, value);
    columns.addClassName("koshin-two-columns");
    add(columns, actions());
    form.fill(draft.input());
    refresh();
  }

  private Note returned(ClaimView claim) {
    Note note =
        new Note(
            Tone.ATTENTION,
            new H2(getTranslation("page.claim.returned")),
            new Paragraph(claim.reason() == null ? "" : claim.reason()));
    if (claim.correctionDue() != null) {
      String due = Formats.end(claim.correctionDue());
      note.add(new Paragraph(getTranslation("page.claim.correction-due", due)));
    }
    return note;
  }

  /**
   * Lets the programme be chosen while nothing has been entered, where the member holds several.
   */
  void offer(List<Edition> editions, Consumer<Edition> chosen) {
    if (draft.isBegun() || editions.size() < 2) {
      return;
    }
    Select<Edition> choice = new Select<>();
    choice.setLabel(getTranslation("page.claim.programme"));
    choice.setItems(editions);
    choice.setItemLabelGenerator(
        e -> pieces.programmes().get(e.programme()).name().in(getLocale()));
    choice.setValue(draft.edition());
    choice.addValueChangeListener(e -> chosen.accept(e.getValue()));
    programme.add(choice);
  }

  private Div actions() {
    Button forward = new Button(getTranslation("shared.next"), e -> goOn());
    forward.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button later = new Button(getTranslation("page.claim.save-draft"), e -> leave());
    drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    Div actions = new Div(forward, later, drop);
    actions.addClassName("koshin-actions");
    return actions;
  }

  private void leave() {
    Messages.done(getTranslation("page.claim.draft-kept"));
    UI.getCurrent().navigate(draft.list());
  }

  private void askToDiscard() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("page.claim.discard.question"));
    dialog.setText(getTranslation("page.claim.discard.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation("page.claim.discard"));
    dialog.addConfirmListener(e -> discard.accept(draft));
    dialog.open();
  }

  private void save(String field, @Nullable Object entered) {
    boolean first = !draft.isBegun();
    List<Refusal> refused = draft.save(field, entered);
    if (first && draft.isBegun()) {
      UI.getCurrent().getPage().getHistory().replaceState(null, "claims/" + draft.id());
    }
    if (refused.isEmpty()) {
      errors.clear();
      tellSaved();
    } else {
      refuse(refused);
    }
    refresh();
  }

  private void evidenceChanged() {
    errors.clear();
    tellSaved();
  }

  private void tellSaved() {
    saved.removeAll();
    String at = Formats.instant(pieces.clock().instant());
    saved.add(VaadinIcon.CHECK.create(), new Span(getTranslation("shared.saved") + "（" + at + "）"));
  }

  private void refresh() {
    drop.setVisible(draft.isBegun() && !draft.isReturned());
    value.show(draft.isBegun() ? draft.claim().valuation() : null);
    evidence.show(draft.input().kind());
  }

  private void goOn() {
    List<Problem> problems = missing();
    errors.show(problems);
    if (problems.isEmpty()) {
      next.run();
    }
  }

  private List<Problem> missing() {
    ActivityKind kind = draft.input().kind();
    if (kind == null) {
      return List.of(missing("kind"));
    }
    List<Problem> problems = new ArrayList<>();
    ClaimFields.missing(draft.input()).forEach(field -> problems.add(missing(field)));
    problems.addAll(evidence.missing());
    return problems;
  }

  private Problem missing(String field) {
    String text = getTranslation("page.claim.missing", getTranslation("page.claim." + field));
    return new Problem(text, form.field(field).orElse(null), null);
  }

  /** Shows why the claim, or a field of it, was refused. */
  void refuse(List<Refusal> refusals) {
    List<Problem> problems = new ArrayList<>();
    for (Refusal refusal : refusals) {
      Component field = form.field(refusal.field()).orElse(evidence.box(refusal.field()));
      problems.add(new Problem(pieces.texts().of(refusal, getLocale()), field, null));
    }
    errors.show(problems);
  }
}
