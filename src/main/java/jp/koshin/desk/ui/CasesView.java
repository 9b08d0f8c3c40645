package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.Claims;
import jp.koshin.desk.CaseLine;
import jp.koshin.desk.CaseList;
import jp.koshin.desk.CaseListQuery;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.CsvTable;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/** All cases of the society (案件) of every kind, decided ones included, the newest first. */
@Route("cases")
@RolesAllowed({"SECRETARIAT", "REVIEWER", "REGIONAL_REVIEWER", "COMMITTEE", "BOARD", "CHAIR"})
class CasesView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private static final List<String> HEADS =
      List.of(
          "desk.cases.number",
          "desk.inbox.kind",
          "desk.cases.member-number",
          "desk.case.member",
          "desk.case.subject",
          "desk.cases.credits",
          "desk.case.status",
          "desk.cases.submitted");

  private final transient CurrentUser user;
  private final transient CaseList cases;
  private final transient Programmes programmes;
  private final CasesFilters filters = new CasesFilters(this::reload);
  private final CsvDownload table;
  private final CsvDownload claimTable;
  private final Grid<CaseLine> grid = new Grid<>();
  private final Button more = new Button(getTranslation("desk.inbox.more"), e -> append());
  private final transient List<CaseLine> shown = new ArrayList<>();
  private transient @Nullable String next;

  CasesView(Users users, CaseList cases, Claims claims, Programmes programmes) {
    super("desk.case.title");
    useWholeWidth();
    user = users.current();
    this.cases = cases;
    this.programmes = programmes;
    table = new CsvDownload("cases.csv", this::csv);
    claimTable =
        new CsvDownload(
            "claims.csv",
            () -> claims.csv(user, filters.claims(), getLocale()).getBytes(StandardCharsets.UTF_8));
    filters.add(table, claimTable);
    columns();
    add(filters, grid, more);
  }

  private void columns() {
    grid.addColumn(
            new ComponentRenderer<>(
                c -> new RouterLink(c.number(), CaseView.class, c.id().toString())))
        .setHeader(getTranslation("desk.cases.number"))
        .setWidth("11rem")
        .setFlexGrow(0);
    narrow("desk.inbox.kind", "7rem", this::kind);
    narrow("desk.case.member", "8rem", CaseLine::memberName);
    grid.addColumn(this::subject).setHeader(getTranslation("desk.case.subject")).setWidth("11rem");
    narrow("desk.cases.credits", "4.5rem", CasesView::credits);
    grid.addColumn(new ComponentRenderer<>(c -> StatusBadge.of(c.status(), status(c))))
        .setHeader(getTranslation("desk.case.status"))
        .setWidth("9rem")
        .setFlexGrow(0);
    narrow("desk.cases.submitted", "10.5rem", CasesView::submitted);
    grid.getElement().setAttribute("aria-label", getTranslation("desk.case.title"));
    grid.setEmptyStateText(getTranslation("desk.cases.none"));
  }

  private void narrow(String head, String width, ValueProvider<CaseLine, String> value) {
    grid.addColumn(value).setHeader(getTranslation(head)).setWidth(width).setFlexGrow(0);
  }

  private String kind(CaseLine line) {
    return getTranslation("desk.inbox.kind." + line.kind());
  }

  private String status(CaseLine line) {
    return getTranslation(CaseStatuses.key(line.kind(), line.status()));
  }

  /** What a claim is about; of other kinds the programme and the year. */
  private String subject(CaseLine line) {
    return line.year() == null
        ? line.subject()
        : getTranslation(
            "desk.cases.year",
            programmes.get(line.programme()).name().in(getLocale()),
            line.year().toString());
  }

  private static String credits(CaseLine line) {
    return line.credits() == null ? "" : line.credits().toString();
  }

  private static String submitted(CaseLine line) {
    return line.submittedAt() == null ? "" : Moments.minute(line.submittedAt());
  }

  /** What the filters find, as a table. */
  byte[] csv() {
    return CsvTable.of(
        HEADS.stream().map(this::getTranslation).toList(),
        cases.all(user, filters.query(null).of(CaseListQuery.MOST)).stream()
            .map(this::cells)
            .toList());
  }

  private List<String> cells(CaseLine line) {
    return Stream.of(
            line.number(),
            kind(line),
            line.memberNumber(),
            line.memberName(),
            subject(line),
            credits(line),
            status(line),
            submitted(line))
        .toList();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.show(FilterState.of(event.getLocation().getQueryParameters()));
    reload();
  }

  private void reload() {
    shown.clear();
    next = null;
    append();
    boolean claimsOnly = filters.kind() == CaseKind.CLAIM;
    claimTable.setVisible(claimsOnly);
    table.setVisible(!claimsOnly);
    filters.state().show(UI.getCurrent(), "cases");
  }

  private void append() {
    CaseList.Page page = cases.page(user, filters.query(next));
    shown.addAll(page.cases());
    next = page.next();
    more.setVisible(next != null);
    grid.setItems(shown);
  }
}
