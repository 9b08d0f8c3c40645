package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.koshin.member.Member;
import jp.koshin.payment.Fee;
import jp.koshin.payment.MatchProposal;
import jp.koshin.payment.Remittance;
import jp.koshin.payment.RemittanceStatus;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;

/** Everything that can be done with one remittance. */
final class RemittanceDialog extends Dialog {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NOTE = 500;

  private final transient Remittance money;
  private final transient RemittanceWork work;
  private final transient Function<Fee, Member> owner;
  private final transient Runnable done;
  private final ErrorSummary errors = new ErrorSummary();
  private final Div found = new Div();
  private final TextArea note = new TextArea(getTranslation("desk.statements.note"));

  RemittanceDialog(
      Remittance money, RemittanceWork work, Function<Fee, Member> owner, Runnable done) {
    this.money = money;
    this.work = work;
    this.owner = owner;
    this.done = done;
    addClassName("koshin-dialog");
    setHeaderTitle(getTranslation("desk.statements.handle"));
    setWidth("min(44rem, 100vw)");
    add(errors, facts());
    if (money.status() == RemittanceStatus.OPEN) {
      addFees();
    }
    addSettling();
    getFooter().add(new Button(getTranslation("shared.close"), e -> close()));
  }

  private Facts facts() {
    Facts facts =
        new Facts()
            .fact(getTranslation("desk.payments.paid-on"), money.bookedOn().toString())
            .fact(getTranslation("desk.payments.amount"), Formats.yen(money.amount(), getLocale()))
            .fact(
                getTranslation("desk.statements.payer"), new TwoLines(money.payer(), money.memo()));
    Remittance.AssignedFee fee = money.fee();
    if (fee != null) {
      facts.fact(
          getTranslation("desk.statements.fee"),
          fee.member()
              + "　"
              + getTranslation(
                  "desk.statements.received",
                  Formats.yen(fee.received(), getLocale()),
                  Formats.yen(fee.amount(), getLocale())));
    }
    return facts;
  }

  private void addFees() {
    TextField search = new TextField(getTranslation("desk.statements.search-fee"));
    search.setHelperText(getTranslation("desk.statements.search-fee.by"));
    search.setWidthFull();
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(e -> search(e.getValue()));
    found.addClassName("koshin-picks");
    add(new H3(getTranslation("desk.statements.assign.title")), search, found);
    search("");
  }

  private void search(String text) {
    found.removeAll();
    if (text.isBlank()) {
      work.proposals(money).stream()
          .filter(proposal -> proposal.kind() != MatchProposal.Kind.NOT_DUE)
          .forEach(p -> found.add(pick(new ProposalText(p), p.feeId(), p.member())));
    } else {
      for (Fee fee : work.fees(text)) {
        Member member = owner.apply(fee);
        String whose = member.number() + " " + member.fullName();
        found.add(pick(fee(fee, whose), fee.id(), whose));
      }
    }
    if (found.getElement().getChildCount() == 0) {
      found.add(
          new Paragraph(
              getTranslation(
                  text.isBlank() ? "desk.statements.no-proposal" : "desk.payments.none")));
    }
  }

  private Div fee(Fee fee, String whose) {
    Span more =
        new Span(
            getTranslation(
                "desk.statements.fee.line",
                work.named(fee, getLocale()),
                Formats.yen(fee.amount(), getLocale()),
                fee.reference(),
                getTranslation("payment.status." + fee.status())));
    more.addClassName("koshin-soft");
    Div text = new Div(new Span(whose), more);
    text.addClassName("koshin-lines");
    return text;
  }

  private Div pick(Component about, UUID fee, String whose) {
    Button take =
        new Button(
            getTranslation("desk.statements.assign"),
            e -> act(() -> work.assign(money, fee), "desk.statements.assigned"));
    take.setAriaLabel(getTranslation("desk.statements.assign.to", whose));
    take.setDisableOnClick(true);
    Div line = new Div(about, take);
    line.addClassName("koshin-fee-pick");
    return line;
  }

  private void addSettling() {
    note.setWidthFull();
    note.setMaxLength(LONGEST_NOTE);
    note.setHelperText(getTranslation("desk.statements.note.help"));
    Div buttons = new Div();
    buttons.addClassName("koshin-actions");
    if (money.status() == RemittanceStatus.PARTIAL) {
      buttons.add(
          button("desk.statements.accept", () -> work.acceptLess(money, note.getValue())),
          button("desk.statements.release", () -> work.release(money)));
    }
    Button settle = button("desk.statements.settle", () -> work.settle(money, note.getValue()));
    if (money.status() == RemittanceStatus.EXCESS) {
      settle.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    buttons.add(settle);
    add(new H3(getTranslation("desk.statements.settle.title")), note, buttons);
  }

  private Button button(String textKey, Supplier<List<Refusal>> action) {
    return new Button(getTranslation(textKey), e -> act(action, "desk.statements.settled"));
  }

  private void act(Supplier<List<Refusal>> action, String doneKey) {
    List<Refusal> refusals = action.get();
    if (refusals.isEmpty()) {
      close();
      Messages.done(getTranslation(doneKey));
      done.run();
      return;
    }
    errors.show(
        refusals.stream()
            .map(
                refusal ->
                    "note".equals(refusal.field())
                        ? ErrorSummary.Problem.at(
                            note, getTranslation("desk.statements.note.required"))
                        : ErrorSummary.Problem.of(work.sentence(refusal, getLocale())))
            .toList());
  }
}
