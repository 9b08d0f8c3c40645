package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.CatalogueRow;

/** Rows of a catalogue as a table, each with the way to a calculation. */
final class CatalogueTable {

  private final Component page = new Span();
  private final String programme;
  private final CatalogueLines lines;
  private final Function<String, String> whatIf;

  /**
   * @param whatIf the address of a calculation with the row of an id added
   */
  CatalogueTable(String programme, CatalogueLines lines, Function<String, String> whatIf) {
    this.programme = programme;
    this.lines = lines;
    this.whatIf = whatIf;
  }

  /**
   * @param first place of the first row among all found, from 0
   */
  DataTable of(List<CatalogueRow> rows, int first, int total) {
    String caption =
        page.getTranslation(
            "credit.catalogue.found",
            String.valueOf(total),
            String.valueOf(first + 1),
            String.valueOf(first + rows.size()));
    DataTable table = new DataTable(caption, lines.heads(page));
    table.addClassName("koshin-catalogue");
    rows.forEach(row -> table.addRow(cells(row)));
    return table;
  }

  private List<Component> cells(CatalogueRow row) {
    return List.of(
        name(row),
        new Span(
            row.credits() == null
                ? page.getTranslation("credit.catalogue.no-credit")
                : Formats.credits(row.credits())),
        row.required()
            ? new StatusBadge(page.getTranslation("credit.catalogue.required"), Tone.DONE)
            : new Span(""),
        new Span(row.section()),
        new Span(row.region() == null ? "" : row.region()),
        soft(row.source()),
        add(row));
  }

  private Div name(CatalogueRow row) {
    Div name = new Div(new Span(row.name()));
    name.addClassName("koshin-row-name");
    lines.otherNames(row, page).forEach(other -> name.add(soft(other)));
    lines
        .doubts(programme, row, page)
        .forEach(
            doubt -> {
              Span mark = new Span(doubt);
              mark.addClassName("koshin-doubt");
              name.add(mark);
            });
    return name;
  }

  private Component add(CatalogueRow row) {
    if (!row.kind().namesEvent()) {
      return new Span("");
    }
    Anchor add = new Anchor(whatIf.apply(row.id()), page.getTranslation("credit.catalogue.add"));
    add.getElement()
        .setAttribute("aria-label", page.getTranslation("credit.catalogue.add.row", row.name()));
    add.addClassName("koshin-no-print");
    return add;
  }

  private static Span soft(String text) {
    Span span = new Span(text);
    span.addClassName("koshin-soft");
    return span;
  }
}
