package jp.koshin.payment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.Fees;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.payment.PaymentSlip;
import jp.koshin.payment.Payments;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One fee: what it is for, where it stands, and how to pay it. */
final class FeeBox extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * What there is of a fee's money.
   *
   * @param received by statements so far, in yen
   * @param receipt the address of the receipt, or null
   */
  record FeeMoney(int received, @Nullable String receipt) {}

  /**
   * What a fee is called.
   *
   * @param title programme and fee
   * @param explanation what the society says about paying it, or null
   */
  record FeeWords(String title, @Nullable String explanation) {}

  private final transient Fee fee;
  private final transient Payments payments;
  private final transient Fees fees;
  private final CurrentUser user;
  private final transient Texts texts;
  private final transient Runnable changed;

  FeeBox(
      Fee fee,
      FeeWords words,
      FeeMoney money,
      Payments payments,
      Fees fees,
      CurrentUser user,
      Texts texts,
      Runnable changed) {
    this.fee = fee;
    this.payments = payments;
    this.fees = fees;
    this.user = user;
    this.texts = texts;
    this.changed = changed;
    addClassName("koshin-card");
    add(new H2(words.title()), facts(money));
    if (money.receipt() != null) {
      Anchor receipt = new Anchor(money.receipt(), getTranslation("page.fees.receipt"));
      receipt.setRouterIgnore(true);
      add(new Paragraph(receipt));
    }
    if (fee.isDue()) {
      if (words.explanation() != null) {
        add(new Paragraph(words.explanation()));
      }
      payments
          .obstacle(fee)
          .ifPresentOrElse(
              why -> add(new Note(Tone.NEUTRAL, new Paragraph(texts.of(why, getLocale())))),
              () -> add(ways()));
    }
  }

  private Facts facts(FeeMoney money) {
    boolean runOut = fee.isUnderWay() && !payments.isUnderWay(fee);
    String status = runOut ? FeeStatus.UNPAID.name() : fee.status().name();
    Facts facts =
        new Facts()
            .fact(getTranslation("page.fees.amount"), Formats.yen(fee.amount(), getLocale()))
            .fact(
                getTranslation("page.fees.status"),
                StatusBadge.of(status, getTranslation("page.fees.status." + status)))
            .fact(getTranslation("page.fees.reference"), fee.reference());
    if (fee.method() != null) {
      facts.fact(
          getTranslation("page.fees.method"), getTranslation("page.fees.method." + fee.method()));
    }
    if (fee.isDue() && money.received() > 0) {
      facts.fact(
          getTranslation("page.fees.received"),
          getTranslation(
              "page.fees.received.of",
              Formats.yen(money.received(), getLocale()),
              Formats.yen(fee.amount() - money.received(), getLocale())));
    }
    if (fee.paidAt() != null) {
      facts.fact(getTranslation("page.fees.paid-at"), Formats.instant(fee.paidAt()));
    }
    return facts;
  }

  private Div ways() {
    Div ways = new Div();
    ways.addClassName("koshin-stack");
    if (payments.isUnderWay(fee)) {
      ways.add(underWay());
      return ways;
    }
    if (fee.isUnderWay()) {
      ways.add(runOut());
    }
    Div buttons = new Div();
    buttons.addClassName("koshin-actions");
    if (offered(PaymentMethod.CARD)) {
      Button card = new Button(getTranslation("page.fees.pay-by-card"), e -> payByCard());
      card.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      card.setDisableOnClick(true);
      buttons.add(card);
    }
    slipButton(buttons, PaymentMethod.CONVENIENCE_STORE);
    slipButton(buttons, PaymentMethod.BANK);
    if (offered(PaymentMethod.POSTAL_TRANSFER)) {
      ways.add(new Paragraph(account()));
      buttons.add(
          new Button(
              getTranslation("page.fees.announce"),
              e -> tell(payments.announceTransfer(user, fee.id()), "page.fees.announced")));
    }
    ways.add(buttons);
    return ways;
  }

  private boolean offered(PaymentMethod method) {
    return payments.isOffered(fee, method);
  }

  private void slipButton(Div buttons, PaymentMethod method) {
    if (offered(method)) {
      Button button =
          new Button(
              getTranslation("page.fees.pay-by." + method),
              e -> tell(payments.bySlip(user, fee.id(), method), "page.fees.slip-issued"));
      button.setDisableOnClick(true);
      buttons.add(button);
    }
  }

  private Note underWay() {
    PaymentSlip slip = fee.slip();
    Button back =
        new Button(
            getTranslation("page.fees.announce.withdraw"),
            e -> tell(payments.anotherWay(user, fee.id()), "page.fees.announce.withdrawn"));
    return slip == null
        ? new Note(
            Tone.ACTIVE,
            new Paragraph(getTranslation("page.fees.announced")),
            new Paragraph(account()),
            back)
        : new Note(Tone.ACTIVE, slip(slip), back);
  }

  /** The number can no longer be paid by; another one is issued below. */
  private Note runOut() {
    PaymentSlip slip = fee.slip();
    String number = slip == null || slip.number() == null ? fee.reference() : slip.number();
    String until = slip == null ? "" : Formats.instant(slip.until());
    return new Note(
        Tone.ATTENTION, new Paragraph(getTranslation("page.fees.slip.run-out", number, until)));
  }

  private Div slip(PaymentSlip slip) {
    Facts facts = new Facts();
    if (slip.number() != null) {
      facts.fact(getTranslation("page.fees.slip.number"), slip.number());
    }
    facts.fact(getTranslation("page.fees.slip.until"), Formats.instant(slip.until()));
    Div box = new Div(facts, new Paragraph(getTranslation("page.fees.slip.lag")));
    if (fee.method() == PaymentMethod.BANK) {
      box.add(new Paragraph(getTranslation("page.fees.slip.charge")));
    }
    if (slip.page() != null) {
      Anchor page = new Anchor(slip.page().toString(), getTranslation("page.fees.slip.page"));
      page.setRouterIgnore(true);
      box.add(page);
    }
    return box;
  }

  private String account() {
    LocalizedText account = fees.rule(fee).account();
    return account == null
        ? getTranslation("page.fees.transfer.reference", fee.reference())
        : getTranslation("page.fees.transfer", account.in(getLocale()), fee.reference());
  }

  private void payByCard() {
    Outcome<URI> outcome = payments.byCard(user, fee.id());
    if (outcome.isDone()) {
      UI.getCurrent().getPage().setLocation(outcome.get());
    } else {
      tell(outcome, "");
    }
  }

  private void tell(Outcome<?> outcome, String doneKey) {
    if (outcome.isDone()) {
      Messages.done(getTranslation(doneKey));
    } else {
      Messages.stop(
          outcome.refusals().stream()
              .map(r -> texts.of(r, getLocale()))
              .collect(Collectors.joining(" ")));
    }
    changed.run();
  }
}
