package jp.koshin.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.shared.CsvTable;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Claims and credits of the member in one list (単位一覧), filtered by fiscal year, status and
 * category.
 */
@Route("credits")
@RolesAllowed("PHYSICIAN")
class CreditsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient List<CreditLine> all;
  private final Select<Integer> year = new Select<>();
  private final Select<String> status = new Select<>();
  private final Select<String> category = new Select<>();
  private final Div results = new Div();

  CreditsView(CreditLines lines, Users users) {
    super("page.credits.title");
    CurrentUser user = users.current();
    this.all = lines.of(user, getLocale());
    Div filters = new Div(year, status, category, download());
    filters.addClassName("koshin-filters");
    filter(
        year,
        "page.credits.year",
        CreditLine::fiscalYear,
        y -> getTranslation("shared.fiscal-year", String.valueOf(y)));
    filter(status, "page.claim.status", CreditLine::status, this::statusWord);
    filter(category, "page.credits.category", CreditLine::category, c -> c);
    results.addClassName("koshin-stack");
    Anchor claim = new Anchor("claims/new", getTranslation("page.claim.another"));
    claim.addClassName("koshin-download");
    Anchor grounds = new Anchor("explanation", getTranslation("page.to-explanation"));
    grounds.addClassName("koshin-download");
    Div links = new Div(claim, grounds);
    links.addClassName("koshin-actions");
    add(filters, results, links);
    refresh();
  }

  private <T extends Comparable<T>> void filter(
      Select<T> field,
      String labelKey,
      Function<CreditLine, @Nullable T> value,
      Function<T, String> word) {
    field.setLabel(getTranslation(labelKey));
    field.setItems(all.stream().map(value).filter(Objects::nonNull).distinct().sorted().toList());
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(getTranslation("page.all"));
    field.setItemLabelGenerator(v -> v == null ? getTranslation("page.all") : word.apply(v));
    field.addValueChangeListener(e -> refresh());
  }

  private String statusWord(String code) {
    return getTranslation("page.claim.status." + code);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("status")
        .filter(code -> all.stream().anyMatch(line -> code.equals(line.status())))
        .ifPresent(status::setValue);
  }

  private List<CreditLine> chosen() {
    return all.stream()
        .filter(l -> year.getValue() == null || year.getValue().equals(l.fiscalYear()))
        .filter(l -> status.getValue() == null || status.getValue().equals(l.status()))
        .filter(l -> category.getValue() == null || category.getValue().equals(l.category()))
        .toList();
  }

  private List<String> heads() {
    return List.of(
        getTranslation("page.claim.date"),
        getTranslation("page.credits.year"),
        getTranslation("page.claim.kind"),
        getTranslation("page.credits.what"),
        getTranslation("page.credits.category"),
        getTranslation("shared.chart.unit"),
        getTranslation("page.claim.status"),
        getTranslation("page.credits.source"));
  }

  private void refresh() {
    results.removeAll();
    List<CreditLine> lines = chosen();
    if (lines.isEmpty()) {
      results.add(new EmptyState(getTranslation("page.credits.empty")));
      return;
    }
    DataTable table = new DataTable(getTranslation("page.credits.found", lines.size()), heads());
    lines.forEach(
        line ->
            table.addRow(
                List.of(
                    new Span(line.dateText()),
                    new Span(line.yearText()),
                    new Span(line.kind()),
                    what(line),
                    new Span(line.category() == null ? "" : line.category()),
                    new Span(line.credits()),
                    StatusBadge.of(line.status(), statusWord(line.status())),
                    new Span(line.source()))));
    table.addClassName("koshin-credits");
    results.add(table);
  }

  private Component what(CreditLine line) {
    String text = line.what().isBlank() ? getTranslation("page.credits.untitled") : line.what();
    return line.claimId() == null ? new Span(text) : new Anchor("claims/" + line.claimId(), text);
  }

  private CsvDownload download() {
    return new CsvDownload(
        "credits.csv",
        () ->
            CsvTable.of(
                heads(),
                chosen().stream()
                    .map(
                        l ->
                            Arrays.<@Nullable Object>asList(
                                l.dateText(),
                                l.yearText(),
                                l.kind(),
                                l.what(),
                                l.category(),
                                l.credits(),
                                statusWord(l.status()),
                                l.source()))
                    .toList()));
  }
}
