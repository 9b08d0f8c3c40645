package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;

/** Records that a fee was given back; where the society never does, says so in its words. */
final class RefundDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final String SOCIETY_SAYS = "renewal.fee";

  private final transient CurrentUser user;
  private final transient Fee fee;
  private final transient Fees fees;
  private final transient Texts texts;
  private final transient Runnable done;
  private final TextArea reason = new TextArea(getTranslation("desk.payments.refund.reason"));

  RefundDialog(
      CurrentUser user,
      Fee fee,
      String sentence,
      Fees fees,
      Programmes programmes,
      Texts texts,
      Runnable done) {
    this.user = user;
    this.fee = fee;
    this.fees = fees;
    this.texts = texts;
    this.done = done;
    addClassName("koshin-dialog");
    setHeaderTitle(getTranslation("desk.payments.refund"));
    if (fees.isRefundable(fee)) {
      fill(sentence);
    } else {
      refuse(programmes);
    }
  }

  private void fill(String sentence) {
    reason.setWidthFull();
    reason.setRequired(true);
    reason.setMaxLength(500);
    add(new Paragraph(sentence), reason);
    Button confirm = new Button(getTranslation("desk.payments.refund.do"), e -> refund());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    getFooter().add(new Button(getTranslation("shared.cancel"), e -> close()), confirm);
  }

  private void refuse(Programmes programmes) {
    LocalizedText society =
        programmes
            .editionInForce(fee.programme(), Tokyo.dateOf(fee.createdAt()))
            .texts()
            .get(SOCIETY_SAYS);
    Note note =
        new Note(Tone.STOP, new Paragraph(texts.of(Refusal.of("NOT_REFUNDABLE"), getLocale())));
    add(note);
    if (society != null) {
      add(new Paragraph(society.in(getLocale())));
    }
    getFooter().add(new Button(getTranslation("shared.close"), e -> close()));
  }

  private void refund() {
    Outcome<Fee> outcome = fees.refund(user, fee.id(), reason.getValue());
    if (outcome.isDone()) {
      close();
      Messages.done(getTranslation("desk.payments.refunded"));
      done.run();
    } else {
      say(outcome.refusals());
    }
  }

  private void say(List<Refusal> refusals) {
    reason.setInvalid(true);
    reason.setErrorMessage(texts.of(refusals.get(0), getLocale()));
    reason.focus();
  }
}
