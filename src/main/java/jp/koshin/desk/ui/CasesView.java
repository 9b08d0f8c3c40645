package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.ClaimPage;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/** All credit claims of the society (案件), decided ones included, the newest first. */
@Route("cases")
@RolesAllowed({"SECRETARIAT", "REVIEWER", "REGIONAL_REVIEWER", "COMMITTEE", "BOARD", "CHAIR"})
class CasesView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient CurrentUser user;
  private final transient Claims claims;
  private final transient Members members;
  private final TextField search = new TextField(getTranslation("desk.inbox.search"));
  private final Select<String> status = new Select<>();
  private final Grid<ClaimView> grid = new Grid<>();
  private final Button more = new Button(getTranslation("desk.inbox.more"), e -> append());
  private final transient List<ClaimView> shown = new ArrayList<>();
  private final transient Map<UUID, Member> people = new HashMap<>();
  private transient @Nullable String next;

  CasesView(Users users, Claims claims, Members members) {
    super("desk.case.title");
    useWholeWidth();
    user = users.current();
    this.claims = claims;
    this.members = members;
    fillSearch();
    fillStatus();
    columns();
    Div filters =
        new Div(
            search,
            status,
            new CsvDownload(
                "claims.csv",
                () -> claims.csv(user, query(null), getLocale()).getBytes(StandardCharsets.UTF_8)));
    filters.addClassName("koshin-filters");
    add(filters, grid, more);
  }

  private void fillSearch() {
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            reload();
          }
        });
  }

  private void fillStatus() {
    List<String> values = new ArrayList<>(List.of(""));
    for (ClaimStatus value : ClaimStatus.values()) {
      values.add(value.name());
    }
    status.setLabel(getTranslation("desk.case.status"));
    status.setItems(values);
    status.setItemLabelGenerator(
        v ->
            v == null || v.isEmpty()
                ? getTranslation("desk.inbox.all")
                : getTranslation("claim.status." + v));
    status.setValue("");
    status.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            reload();
          }
        });
  }

  private void columns() {
    grid.addColumn(
            new ComponentRenderer<>(
                c -> new RouterLink(c.number(), CaseView.class, c.id().toString())))
        .setHeader(getTranslation("desk.cases.number"))
        .setWidth("10rem")
        .setFlexGrow(0);
    grid.addColumn(c -> people.get(c.memberId()).fullName())
        .setHeader(getTranslation("desk.case.member"))
        .setWidth("9rem")
        .setFlexGrow(0);
    grid.addColumn(ClaimView::title)
        .setHeader(getTranslation("desk.case.subject"))
        .setWidth("14rem");
    grid.addColumn(c -> c.valuation() == null ? "" : c.valuation().credits().toString())
        .setHeader(getTranslation("desk.cases.credits"))
        .setWidth("5rem")
        .setFlexGrow(0);
    grid.addColumn(
            new ComponentRenderer<>(
                c ->
                    StatusBadge.of(
                        c.status().name(), getTranslation("claim.status." + c.status()))))
        .setHeader(getTranslation("desk.case.status"))
        .setWidth("9rem")
        .setFlexGrow(0);
    grid.addColumn(c -> c.submittedAt() == null ? "" : Moments.minute(c.submittedAt()))
        .setHeader(getTranslation("desk.cases.submitted"))
        .setWidth("12rem")
        .setFlexGrow(0);
    grid.getElement().setAttribute("aria-label", getTranslation("desk.case.title"));
    grid.setEmptyStateText(getTranslation("desk.cases.none"));
  }

  private ClaimQuery query(@Nullable String after) {
    ClaimStatus wanted =
        status.getValue().isEmpty() ? null : ClaimStatus.valueOf(status.getValue());
    return new ClaimQuery(null, wanted, null, search.getValue(), null, null, after, PAGE);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    FilterState asked = FilterState.of(event.getLocation().getQueryParameters());
    search.setValue(asked.get("q"));
    if (status.getListDataView().contains(asked.get("status"))) {
      status.setValue(asked.get("status"));
    }
    reload();
  }

  private void reload() {
    shown.clear();
    people.clear();
    next = null;
    append();
    new FilterState()
        .put("q", search.getValue())
        .put("status", status.getValue())
        .show(UI.getCurrent(), "cases");
  }

  private void append() {
    ClaimPage page = claims.list(user, query(next));
    shown.addAll(page.claims());
    people.putAll(
        members.byIds(page.claims().stream().map(ClaimView::memberId).distinct().toList()));
    next = page.next();
    more.setVisible(next != null);
    grid.setItems(shown);
  }
}
