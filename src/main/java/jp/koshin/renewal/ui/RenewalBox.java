package jp.koshin.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import jp.koshin.certification.Certification;
import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/**
 * One application: where it stands, what is needed and where to mend it, the fee, and the button to
 * hand it in.
 */
final class RenewalBox extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RenewalView renewal;
  private final transient WrittenParts written;
  private final transient Texts texts;
  private final transient Consumer<RenewalView> submit;
  private final transient Consumer<RenewalView> withdraw;

  /**
   * @param written what of the requirements is met in a written application
   * @param withdraw takes the application back
   */
  RenewalBox(
      RenewalView renewal,
      Certification held,
      WrittenParts written,
      RenewalFee.Words feeWords,
      Texts texts,
      Consumer<RenewalView> submit,
      Consumer<RenewalView> withdraw) {
    this.renewal = renewal;
    this.written = written;
    this.texts = texts;
    this.submit = submit;
    this.withdraw = withdraw;
    addClassName("koshin-stack");
    add(state(held));
    if (renewal.reason() != null) {
      add(returned(renewal.reason()));
    }
    if (!renewal.bars().isEmpty()) {
      add(barred());
      return;
    }
    if (renewal.status().isEditable()) {
      add(new RequirementList(renewal, written, texts));
    }
    if (renewal.fee() != null) {
      add(new RenewalFee(renewal.fee(), renewal.status().isEditable(), feeWords));
    }
    if (renewal.status().isEditable()) {
      add(submission());
    }
    if (renewal.status().isWithdrawable()) {
      add(withdrawal());
    }
  }

  private Facts state(Certification held) {
    String status = renewal.status().name();
    String word =
        renewal.shownAs() == null
            ? getTranslation("page.renewal.status." + status)
            : renewal.shownAs().in(getLocale());
    String stage =
        renewal.status() == RenewalStatus.IN_REVIEW && renewal.stageName() != null
            ? "（" + renewal.stageName().in(getLocale()) + "）"
            : "";
    Facts facts =
        new Facts()
            .fact(getTranslation("page.renewal.status"), StatusBadge.of(status, word + stage))
            .fact(
                getTranslation("page.renewal.number"),
                new Anchor("cases/" + renewal.id(), renewal.number()));
    if (written.asked()) {
      facts.fact(getTranslation("renewal.application"), application("renewal.application.open"));
    }
    if (renewal.submittedAt() != null) {
      facts.fact(getTranslation("page.claim.submitted-at"), Formats.instant(renewal.submittedAt()));
    }
    if (renewal.decidedAt() != null) {
      boolean withdrawn = renewal.end() == RenewalEnd.WITHDRAWN;
      facts.fact(
          getTranslation(withdrawn ? "page.renewal.withdrawn-at" : "page.claim.decided-at"),
          Formats.instant(renewal.decidedAt()));
    }
    if (renewal.status() == RenewalStatus.APPROVED && held.status().isInForce()) {
      facts.fact(getTranslation("page.renewal.new-term"), Formats.period(held.term()));
      facts.fact(
          getTranslation("page.card.documents"),
          new Anchor("card", getTranslation("page.renewal.to-card")));
    }
    return facts;
  }

  private Note barred() {
    Paragraph[] why =
        renewal.bars().stream()
            .map(bar -> new Paragraph(texts.of(bar, getLocale())))
            .toArray(Paragraph[]::new);
    return new Note(Tone.NEUTRAL, why);
  }

  private Note returned(String reason) {
    boolean again = renewal.status() == RenewalStatus.RETURNED;
    Note note = new Note(again ? Tone.ATTENTION : Tone.STOP, new Paragraph(reason));
    if (again && renewal.correctionDue() != null) {
      String due = Formats.end(renewal.correctionDue());
      note.add(new Paragraph(getTranslation("page.claim.correction-due", due)));
    }
    return note;
  }

  private Anchor application(String textKey) {
    return new Anchor(WrittenParts.address(renewal), getTranslation(textKey));
  }

  private Div submission() {
    Div box = new Div();
    box.addClassName("koshin-stack");
    if (!renewal.obstacles().isEmpty()) {
      UnorderedList why = new UnorderedList();
      for (Refusal refusal : renewal.obstacles()) {
        why.add(new ListItem(texts.of(refusal, getLocale())));
      }
      box.add(
          new Note(Tone.ATTENTION, new Paragraph(getTranslation("page.renewal.obstacles")), why));
    }
    if (written.asked()) {
      Anchor write = application("renewal.application.write");
      write.addClassName("koshin-download");
      box.add(write);
      return box;
    }
    Button send =
        new Button(
            getTranslation("page.claim.submit"),
            e ->
                ask(
                    "page.renewal.question",
                    "page.renewal.question.text",
                    "page.claim.submit",
                    submit));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setEnabled(renewal.isSubmittable());
    Div actions = new Div(send);
    actions.addClassName("koshin-actions");
    box.add(actions);
    return box;
  }

  private Div withdrawal() {
    Button back =
        new Button(
            getTranslation("page.renewal.withdraw"),
            e ->
                ask(
                    "page.renewal.withdraw.question",
                    "page.renewal.withdraw.text",
                    "page.renewal.withdraw",
                    withdraw));
    back.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    Div actions = new Div(back);
    actions.addClassName("koshin-actions");
    return actions;
  }

  private void ask(String question, String text, String action, Consumer<RenewalView> then) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation(question));
    dialog.setText(getTranslation(text));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("shared.cancel"));
    dialog.setConfirmText(getTranslation(action));
    dialog.addConfirmListener(e -> then.accept(renewal));
    dialog.open();
  }
}
