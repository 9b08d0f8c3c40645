package jp.koshin.payment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Dues;
import jp.koshin.member.Members;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.FeeReceipts;
import jp.koshin.payment.FeeStatus;
import jp.koshin.payment.Fees;
import jp.koshin.payment.PaymentMethod;
import jp.koshin.payment.Payments;
import jp.koshin.payment.Remittances;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RequirementKind;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the member has to pay and has paid: fees of renewals, and the dues (会費) of the term by
 * fiscal year.
 */
@Route("fees")
@RolesAllowed("PHYSICIAN")
class FeesView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient Fees fees;
  private final transient FeeNames names;
  private final transient Payments payments;
  private final transient Remittances remittances;
  private final transient FeeReceipts receipts;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final transient Clock clock;
  private final CurrentUser user;
  private final Div answer = new Div();
  private final Div list = new Div();

  FeesView(
      Fees fees,
      FeeNames names,
      Payments payments,
      Remittances remittances,
      FeeReceipts receipts,
      Programmes programmes,
      Members members,
      Certifications certifications,
      Users users,
      Texts texts,
      Clock clock) {
    super("page.fees.title");
    this.fees = fees;
    this.names = names;
    this.payments = payments;
    this.remittances = remittances;
    this.receipts = receipts;
    this.programmes = programmes;
    this.texts = texts;
    this.clock = clock;
    this.user = users.current();
    list.addClassName("koshin-stack");
    answer.getElement().setAttribute("role", "status");
    add(answer, list);
    showFees();
    certifications.ofMember(member()).stream()
        .findFirst()
        .ifPresent(held -> add(dues(held, members, FiscalYear.of(Tokyo.today(clock)))));
  }

  private UUID member() {
    return Objects.requireNonNull(user.memberId());
  }

  private void showFees() {
    list.removeAll();
    List<Fee> all = fees.ofMember(member());
    if (all.isEmpty()) {
      list.add(new EmptyState(getTranslation("page.fees.empty")));
    }
    Map<String, String> issued = receipts.ofMember(member());
    for (Fee fee : all) {
      String title =
          programmes.get(fee.programme()).name().in(getLocale())
              + " "
              + names.of(fee).in(getLocale());
      String explanation = names.explanation(fee).map(t -> t.in(getLocale())).orElse(null);
      FeeBox.FeeWords words = new FeeBox.FeeWords(title, explanation);
      int received = fee.isDue() ? remittances.received(fee.id()) : 0;
      FeeBox.FeeMoney money = new FeeBox.FeeMoney(received, issued.get(fee.reference()));
      list.add(new FeeBox(fee, words, money, payments, fees, user, texts, this::showFees));
    }
  }

  /** Says what came of a payment, to whom the gateway sends back. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    answer.removeAll();
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("payment")
        .map(this::note)
        .ifPresent(answer::add);
  }

  private @Nullable Note note(String result) {
    return switch (result) {
      case "paid" ->
          isWaiting()
              ? note(Tone.ACTIVE, "page.fees.result.waiting")
              : note(Tone.DONE, "page.fees.result.paid");
      case "slip" -> note(Tone.ACTIVE, "page.fees.result.slip");
      case "cancelled" -> note(Tone.NEUTRAL, "page.fees.result.cancelled");
      case "failed" -> note(Tone.STOP, "page.fees.result.failed");
      default -> null;
    };
  }

  private Note note(Tone tone, String textKey) {
    return new Note(tone, new Paragraph(getTranslation(textKey)));
  }

  /** The browser may be back before the gateway has reported. */
  private boolean isWaiting() {
    return fees.ofMember(member()).stream()
        .anyMatch(fee -> fee.status() == FeeStatus.PENDING && fee.method() == PaymentMethod.CARD);
  }

  private Div dues(Certification held, Members members, FiscalYear now) {
    List<Integer> paid = members.dues(member()).stream().map(Dues::fiscalYear).toList();
    List<Integer> underWay = members.duesUnderWay(member());
    UnorderedList years = new UnorderedList();
    years.addClassName("koshin-dues");
    int last = Math.min(now.year(), FiscalYear.of(held.ends()).year());
    // a renewed term may begin later than this year, whose dues are owed all the same
    int first = Math.min(now.year(), FiscalYear.of(held.term().from()).year());
    for (int year = first; year <= last; year++) {
      years.add(
          new ListItem(
              new Span(getTranslation("shared.fiscal-year", String.valueOf(year))),
              badge(paid.contains(year), underWay.contains(year))));
    }
    Div box = new Div(new H2(getTranslation("page.fees.dues")));
    duesRule(held).ifPresent(sentence -> box.add(new Paragraph(sentence)));
    box.add(years);
    box.addClassName("koshin-card");
    return box;
  }

  private StatusBadge badge(boolean paid, boolean underWay) {
    if (paid) {
      return new StatusBadge(getTranslation("page.fees.dues.paid"), Tone.DONE);
    }
    return underWay
        ? new StatusBadge(getTranslation("page.fees.dues.under-way"), Tone.ACTIVE)
        : new StatusBadge(getTranslation("page.fees.dues.unpaid"), Tone.ATTENTION);
  }

  /** What the programme says of dues that are not paid; nothing where it asks for none. */
  private Optional<String> duesRule(Certification held) {
    return programmes.editionInForce(held.programme(), Tokyo.today(clock)).requirements().stream()
        .filter(rule -> rule.kind() == RequirementKind.DUES_PAID)
        .flatMap(rule -> Optional.ofNullable(rule.unmet()).stream())
        .map(text -> text.in(getLocale()))
        .findFirst();
  }
}
