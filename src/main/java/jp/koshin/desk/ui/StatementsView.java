package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.member.Members;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.Fees;
import jp.koshin.payment.MatchProposal;
import jp.koshin.payment.Remittance;
import jp.koshin.payment.RemittanceQuery;
import jp.koshin.payment.RemittanceStatus;
import jp.koshin.payment.Remittances;
import jp.koshin.payment.StatementImports;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;

/**
 * Money that came in (入金明細): statements are taken, and what they tell is brought together with the
 * fees.
 */
@Route("payments/statements")
@RolesAllowed("SECRETARIAT")
class StatementsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String ALL = "ALL";
  private static final int PAGE = 50;
  private static final int MOST_EXPORTED = 100_000;

  private final transient CurrentUser user;
  private final transient Remittances remittances;
  private final transient StatementImports imports;
  private final transient Members members;
  private final transient RemittanceWork work;
  private final Select<String> state = new Select<>();
  private final TextField search = new TextField(getTranslation("desk.statements.search"));
  private final Div list = new Div();
  private int most = PAGE;

  StatementsView(
      Users users,
      Remittances remittances,
      StatementImports imports,
      Fees fees,
      FeeNames names,
      Members members,
      Texts texts) {
    super("desk.statements.title");
    useWholeWidth();
    user = users.current();
    this.remittances = remittances;
    this.imports = imports;
    this.members = members;
    work = new RemittanceWork(user, remittances, fees, names, texts);
    list.addClassName("koshin-stack");
    add(
        new Paragraph(new RouterLink(getTranslation("desk.statements.back"), PaymentsView.class)),
        new StatementUpload(user, imports, texts, this::reload),
        new H2(getTranslation("desk.statements.list")),
        filters(),
        list);
  }

  private Div filters() {
    List<String> states = new ArrayList<>(List.of(""));
    EnumSet.allOf(RemittanceStatus.class).forEach(one -> states.add(one.name()));
    states.add(ALL);
    state.setLabel(getTranslation("desk.case.status"));
    state.setItems(states);
    state.setItemLabelGenerator(this::label);
    state.setValue("");
    state.addValueChangeListener(e -> restart(e.isFromClient()));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setClearButtonVisible(true);
    search.addValueChangeListener(e -> restart(e.isFromClient()));
    Div filters =
        new Div(
            state,
            search,
            new CsvDownload(
                "remittances.csv",
                () ->
                    RemittanceCsv.of(
                        remittances.list(user, query(MOST_EXPORTED)), this::getTranslation)));
    filters.addClassName("koshin-filters");
    return filters;
  }

  private String label(String code) {
    if (code == null || code.isEmpty()) {
      return getTranslation("desk.statements.to-settle");
    }
    return code.equals(ALL)
        ? getTranslation("desk.payments.all")
        : getTranslation("payment.remittance.status." + code);
  }

  private RemittanceQuery query(int limit) {
    Set<RemittanceStatus> statuses =
        switch (state.getValue()) {
          case "" -> RemittanceQuery.toSettle(limit).statuses();
          case ALL -> EnumSet.allOf(RemittanceStatus.class);
          default -> EnumSet.of(RemittanceStatus.valueOf(state.getValue()));
        };
    return new RemittanceQuery(
        statuses, search.getValue().isBlank() ? null : search.getValue(), limit);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    FilterState asked = FilterState.of(event.getLocation().getQueryParameters());
    if (state.getListDataView().contains(asked.get("status"))) {
      state.setValue(asked.get("status"));
    }
    search.setValue(asked.get("q"));
    reload();
  }

  private void restart(boolean wanted) {
    if (wanted) {
      most = PAGE;
      reload();
    }
  }

  private void reload() {
    List<Remittance> found = remittances.list(user, query(most + 1));
    List<Remittance> shown = found.subList(0, Math.min(most, found.size()));
    list.removeAll();
    showPending();
    if (shown.isEmpty()) {
      list.add(new EmptyState(getTranslation("desk.statements.none")));
    } else {
      list.add(
          new RemittanceTable(shown, remittances.proposals(user, shown), this::assign, this::open));
    }
    if (found.size() > most) {
      list.add(new Button(getTranslation("desk.inbox.more"), e -> more()));
    }
    new FilterState()
        .put("status", state.getValue())
        .put("q", search.getValue())
        .show(UI.getCurrent(), "payments/statements");
  }

  private void showPending() {
    int pending = imports.pending(user);
    if (pending > 0) {
      list.add(
          new Note(
              Tone.ACTIVE,
              new Paragraph(getTranslation("desk.statements.pending", pending)),
              new Button(getTranslation("desk.statements.look-again"), e -> reload())));
    }
  }

  private void more() {
    most += PAGE;
    reload();
  }

  private void assign(Remittance money, MatchProposal proposal) {
    List<Refusal> refusals = work.assign(money, proposal.feeId());
    if (refusals.isEmpty()) {
      Messages.done(getTranslation("desk.statements.assigned"));
    } else {
      Messages.stop(work.sentence(refusals.get(0), getLocale()));
    }
    reload();
  }

  private void open(Remittance money) {
    new RemittanceDialog(money, work, fee -> members.get(user, fee.memberId()), this::reload)
        .open();
  }
}
