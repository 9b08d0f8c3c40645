package jp.koshin.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.programme.Programme;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.CatalogueRow;
import org.jspecify.annotations.Nullable;

/** What earns how many credits (換算基準表・学術集会一覧): searched, paged, exported; open to all. */
@Route("catalogue")
@AnonymousAllowed
class CatalogueView extends Page implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;
  private static final int LONGEST = 100;

  private final transient WhatIfPieces pieces;
  private final transient CatalogueLines lines;
  private final Div content = new Div();
  private final Div results = new Div();
  private final TextField query = new TextField();
  private final Checkbox required = new Checkbox();
  private transient FilterState state = new FilterState();
  private String programme = "";
  private int page;

  CatalogueView(WhatIfPieces pieces, CatalogueLines lines) {
    super("credit.catalogue");
    this.pieces = pieces;
    this.lines = lines;
    content.addClassName("koshin-stack");
    results.addClassName("koshin-stack");
    query.setLabel(getTranslation("credit.catalogue.query"));
    query.setHelperText(getTranslation("credit.catalogue.query.hint"));
    query.setMaxLength(LONGEST);
    query.setClearButtonVisible(true);
    query.setValueChangeMode(ValueChangeMode.LAZY);
    query.addValueChangeListener(e -> searched(e.isFromClient()));
    required.setLabel(getTranslation("credit.catalogue.required-only"));
    required.addValueChangeListener(e -> searched(e.isFromClient()));
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
    content.removeAll();
    if (parameter == null || parameter.isBlank()) {
      setHeading(getTranslation("credit.catalogue"));
      content.add(
          new Paragraph(getTranslation("credit.catalogue.choose")),
          new ProgrammeChoice(
              pieces.programmes(), pieces.societies(), p -> "catalogue/" + p.code()));
      return;
    }
    Programme found =
        pieces.programmes().find(parameter).orElseThrow(() -> new NotFound("programme", parameter));
    programme = found.code();
    state = FilterState.of(bounded(event.getLocation().getQueryParameters()));
    query.setValue(state.get("q"));
    required.setValue(!state.get("required").isEmpty());
    page = state.get("page").matches("[0-9]{1,4}") ? Integer.parseInt(state.get("page")) : 0;
    open(found);
  }

  private static QueryParameters bounded(QueryParameters given) {
    return given.getSingleParameter("q").orElse("").length() > LONGEST
        ? QueryParameters.empty()
        : given;
  }

  private void open(Programme found) {
    setHeading(getTranslation("credit.catalogue"));
    Paragraph lead = new Paragraph(getTranslation("credit.catalogue.lead"));
    lead.addClassName("koshin-lead");
    boolean marks = lines.found(programme, "", true).stream().anyMatch(CatalogueRow::required);
    required.setVisible(marks);
    Div filters = new Div(query, required);
    filters.addClassNames("koshin-filters", "koshin-no-print");
    CsvDownload csv =
        new CsvDownload(programme + ".csv", () -> lines.csv(chosen(), programme, this));
    Anchor back = new Anchor(whatIf(""), getTranslation("credit.catalogue.to-what-if"));
    Anchor others = new Anchor("catalogue", getTranslation("credit.other-programme"));
    Stream.of(back, others).forEach(a -> a.addClassName("koshin-download"));
    Div links = new Div(back, csv, others);
    links.addClassNames("koshin-actions", "koshin-no-print");
    content.add(new H2(found.name().in(getLocale())), lead, links, filters, results);
    show();
  }

  /** The calculation the visitor came from, or a new one. */
  private String whatIf(String add) {
    FilterState target = new FilterState();
    String kept = state.get(WhatIfAddress.STATE);
    target.put(WhatIfAddress.STATE, kept);
    target.put(WhatIfAddress.OWN, state.get(WhatIfAddress.OWN));
    target.put(WhatIfAddress.PROGRAMME, kept.isEmpty() ? programme : "");
    target.put(WhatIfAddress.ADD, add);
    return target.address("what-if");
  }

  private void searched(boolean byVisitor) {
    if (byVisitor) {
      turnTo(0);
    }
  }

  private void turnTo(int number) {
    page = number;
    state.put("q", query.getValue()).put("required", required.getValue() ? "1" : "");
    state.put("page", page == 0 ? "" : String.valueOf(page));
    getUI().ifPresent(ui -> state.show(ui, "catalogue/" + programme));
    show();
  }

  private List<CatalogueRow> chosen() {
    return lines.found(programme, query.getValue(), required.getValue());
  }

  private void show() {
    results.removeAll();
    if (!pieces.allowed()) {
      results.add(new Note(Tone.STOP, new Paragraph(getTranslation("refusal.TOO_MANY_REQUESTS"))));
      return;
    }
    List<CatalogueRow> found = chosen();
    if (found.isEmpty()) {
      boolean all = query.isEmpty() && !required.getValue();
      results.add(
          new EmptyState(
              getTranslation(all ? "credit.catalogue.none" : "credit.catalogue.not-found")));
      return;
    }
    int pages = (found.size() + PAGE - 1) / PAGE;
    page = Math.min(page, pages - 1);
    int first = page * PAGE;
    results.add(
        new CatalogueTable(programme, lines, this::whatIf)
            .of(found.subList(first, Math.min(first + PAGE, found.size())), first, found.size()));
    if (pages > 1) {
      results.add(pager(pages));
    }
  }

  private Div pager(int pages) {
    Button back =
        new Button(
            getTranslation("credit.page.previous"),
            VaadinIcon.ANGLE_LEFT.create(),
            e -> turnTo(page - 1));
    back.setVisible(page > 0);
    Button next =
        new Button(
            getTranslation("credit.page.next"),
            VaadinIcon.ANGLE_RIGHT.create(),
            e -> turnTo(page + 1));
    next.setIconAfterText(true);
    next.setVisible(page < pages - 1);
    Span where =
        new Span(getTranslation("credit.page", String.valueOf(page + 1), String.valueOf(pages)));
    Div pager = new Div(back, where, next);
    pager.addClassNames("koshin-actions", "koshin-no-print");
    return pager;
  }
}
