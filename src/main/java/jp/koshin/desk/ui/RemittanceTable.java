package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.koshin.payment.MatchProposal;
import jp.koshin.payment.Remittance;
import jp.koshin.payment.RemittanceStatus;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** Money that came in, with the fee it is for or may be for, and what can be done. */
final class RemittanceTable extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiConsumer<Remittance, MatchProposal> assign;
  private final transient Consumer<Remittance> open;

  /**
   * @param assign takes the first proposal
   * @param open shows everything that can be done
   */
  RemittanceTable(
      List<Remittance> money,
      Map<UUID, List<MatchProposal>> proposals,
      BiConsumer<Remittance, MatchProposal> assign,
      Consumer<Remittance> open) {
    this.assign = assign;
    this.open = open;
    DataTable table =
        new DataTable(
            getTranslation("desk.statements.shown", money.size()),
            List.of(
                getTranslation("desk.payments.paid-on"),
                getTranslation("desk.payments.amount"),
                getTranslation("desk.statements.payer"),
                getTranslation("desk.case.status"),
                getTranslation("desk.statements.fee"),
                getTranslation("desk.payments.action")));
    for (Remittance one : money) {
      table.addRow(row(one, proposals.getOrDefault(one.id(), List.of())));
    }
    add(table);
  }

  private List<Component> row(Remittance money, List<MatchProposal> proposals) {
    return List.of(
        new Span(money.bookedOn().toString()),
        amount(Formats.yen(money.amount(), getLocale())),
        new TwoLines(money.payer(), money.memo()),
        badge(money.status()),
        meant(money, proposals),
        actions(money, proposals));
  }

  private StatusBadge badge(RemittanceStatus status) {
    Tone tone =
        switch (status) {
          case OPEN, EXCESS -> Tone.ATTENTION;
          case PARTIAL -> Tone.ACTIVE;
          case MATCHED -> Tone.DONE;
          case SETTLED -> Tone.NEUTRAL;
        };
    return new StatusBadge(getTranslation("payment.remittance.status." + status), tone);
  }

  private Component meant(Remittance money, List<MatchProposal> proposals) {
    Remittance.AssignedFee fee = money.fee();
    Div text = new Div();
    text.addClassName("koshin-lines");
    if (fee != null) {
      text.add(new Span(fee.member()), soft(received(fee)));
    } else if (!proposals.isEmpty()) {
      text.add(new ProposalText(proposals.get(0)));
    } else if (money.status() == RemittanceStatus.OPEN) {
      text.add(new Span(getTranslation("desk.statements.unknown")));
    }
    if (proposals.size() > 1) {
      text.add(soft(getTranslation("desk.statements.others", proposals.size() - 1)));
    }
    if (money.note() != null) {
      text.add(soft(money.note()));
    }
    return text;
  }

  private String received(Remittance.AssignedFee fee) {
    return getTranslation(
        "desk.statements.received",
        Formats.yen(fee.received(), getLocale()),
        Formats.yen(fee.amount(), getLocale()));
  }

  private static Span soft(String text) {
    Span span = new Span(text);
    span.addClassName("koshin-soft");
    return span;
  }

  private Div actions(Remittance money, List<MatchProposal> proposals) {
    Div buttons = new Div();
    buttons.addClassName("koshin-actions");
    if (!money.status().isToSettle()) {
      return buttons;
    }
    MatchProposal first = proposals.isEmpty() ? null : proposals.get(0);
    if (first != null && first.kind() == MatchProposal.Kind.EXACT) {
      Button take =
          new Button(getTranslation("desk.statements.assign"), e -> assign.accept(money, first));
      take.setAriaLabel(getTranslation("desk.statements.assign.to", first.member()));
      take.setDisableOnClick(true);
      buttons.add(take);
    }
    Button other = new Button(getTranslation("desk.statements.handle"), e -> open.accept(money));
    other.setAriaLabel(
        getTranslation(
            "desk.statements.handle.of",
            money.payer().isEmpty() ? money.memo() : money.payer(),
            Formats.yen(money.amount(), getLocale())));
    buttons.add(other);
    return buttons;
  }

  private static Span amount(String yen) {
    Span text = new Span(yen);
    text.addClassName("koshin-amount");
    return text;
  }
}
