package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.Fees;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.DateField;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;

/**
 * Fees of the society (入金): what is due, what was announced, and the confirmation of postal
 * transfers.
 */
@Route("payments")
@RolesAllowed("SECRETARIAT")
class PaymentsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  private final transient CurrentUser user;
  private final transient Fees fees;
  private final transient FeeNames names;
  private final transient Members members;
  private final transient Texts texts;
  private final transient Clock clock;
  private final transient Programmes programmes;
  private final PaymentFilters filters;
  private final Grid<Fee> grid = new Grid<>();
  private transient Map<UUID, Member> people = Map.of();

  PaymentsView(
      Users users,
      Fees fees,
      FeeNames names,
      Members members,
      Programmes programmes,
      Texts texts,
      Clock clock) {
    super("desk.payments.title");
    useWholeWidth();
    user = users.current();
    this.fees = fees;
    this.names = names;
    this.members = members;
    this.texts = texts;
    this.clock = clock;
    this.programmes = programmes;
    filters = new PaymentFilters(fees.purposes(user), this::named, this::reload);
    columns();
    RouterLink statements =
        new RouterLink(getTranslation("desk.statements.open"), StatementsView.class);
    add(new Paragraph(statements), filters, grid);
  }

  private void columns() {
    grid.addColumn(fee -> name(fee))
        .setHeader(getTranslation("desk.case.member"))
        .setWidth("12rem")
        .setFlexGrow(2);
    grid.addColumn(new ComponentRenderer<>(this::what))
        .setHeader(getTranslation("desk.payments.what"))
        .setWidth("11rem");
    grid.addColumn(fee -> yen(fee.amount()))
        .setHeader(getTranslation("desk.payments.amount"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(
            new ComponentRenderer<>(
                fee ->
                    StatusBadge.of(
                        fee.status().name(), getTranslation("payment.status." + fee.status()))))
        .setHeader(getTranslation("desk.case.status"))
        .setAutoWidth(true);
    grid.addColumn(new ComponentRenderer<>(this::paid))
        .setHeader(getTranslation("desk.payments.paid"))
        .setWidth("10rem");
    grid.addColumn(new ComponentRenderer<>(this::action))
        .setKey("action")
        .setHeader(getTranslation("desk.payments.action"))
        .setAutoWidth(true);
    grid.getElement().setAttribute("aria-label", getTranslation("desk.payments.title"));
    grid.setEmptyStateText(getTranslation("desk.payments.none"));
  }

  private TwoLines what(Fee fee) {
    return new TwoLines(names.of(fee).in(getLocale()), fee.reference());
  }

  private String named(String purpose) {
    return names.ofSociety(Objects.requireNonNull(user.society()), purpose).in(getLocale());
  }

  private TwoLines paid(Fee fee) {
    return new TwoLines(
        fee.method() == null ? "" : getTranslation("payment.method." + fee.method()),
        fee.paidAt() == null ? "" : Moments.date(fee.paidAt()));
  }

  private String name(Fee fee) {
    Member member = people.get(fee.memberId());
    return member.number() + "　" + member.fullName();
  }

  private static String yen(int amount) {
    return NumberFormat.getIntegerInstance(Locale.JAPAN).format(amount) + " 円";
  }

  private Span action(Fee fee) {
    if (fee.isPaid()) {
      return new Span(new Button(getTranslation("desk.payments.refund"), e -> refund(fee)));
    }
    if (!fee.isConfirmedByHand()) {
      return new Span();
    }
    return new Span(new Button(getTranslation("desk.payments.confirm"), e -> ask(fee)));
  }

  private void refund(Fee fee) {
    String sentence = getTranslation("desk.payments.refund.ask", name(fee), yen(fee.amount()));
    new RefundDialog(user, fee, sentence, fees, programmes, texts, this::reload).open();
  }

  private void ask(Fee fee) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("desk.payments.confirm"));
    DateField paidOn = new DateField(getTranslation("desk.payments.paid-on")).withoutFiscalYear();
    paidOn.setDate(Tokyo.today(clock));
    dialog.add(
        new Paragraph(getTranslation("desk.payments.ask", name(fee), yen(fee.amount()))), paidOn);
    Button confirm =
        new Button(getTranslation("desk.payments.confirm"), e -> confirm(fee, paidOn, dialog));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog
        .getFooter()
        .add(new Button(getTranslation("shared.cancel"), e -> dialog.close()), confirm);
    dialog.open();
  }

  private void confirm(Fee fee, DateField paidOn, Dialog dialog) {
    if (paidOn.date().isEmpty()) {
      paidOn.focus();
      return;
    }
    Outcome<Fee> outcome = fees.confirmTransfer(user, fee.id(), paidOn.date().orElseThrow());
    if (outcome.isDone()) {
      dialog.close();
      Messages.done(getTranslation("desk.payments.confirmed", name(fee)));
      reload();
    } else {
      paidOn.setInvalid(true);
      paidOn.setErrorMessage(texts.of(outcome.refusals().get(0), getLocale()));
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(FilterState.of(event.getLocation().getQueryParameters()));
    reload();
  }

  private void reload() {
    List<Fee> found = fees.open(user, filters.query(MOST));
    people = members.byIds(found.stream().map(Fee::memberId).distinct().toList());
    grid.setItems(found);
    filters.showInAddress();
  }
}
