package jp.koshin.credit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRow;

/**
 * An event, looked up in a programme's catalogue while typing; any other name is taken as it is.
 */
final class EventChoice extends ComboBox<String> {

  private static final long serialVersionUID = 1L;

  private final transient Catalogue catalogue;
  private final String programme;

  EventChoice(Catalogue catalogue, String programme) {
    this.catalogue = catalogue;
    this.programme = programme;
    setLabel(getTranslation("page.claim.event"));
    setHelperText(getTranslation("page.claim.event.hint"));
    setAllowCustomValue(true);
    setClearButtonVisible(true);
    setItems(
        query ->
            catalogue
                .names(
                    programme, query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                .stream());
    setRenderer(new ComponentRenderer<>(this::line));
    addCustomValueSetListener(e -> setValue(e.getDetail()));
  }

  private Div line(String name) {
    Div line = new Div(new Span(name));
    line.addClassName("koshin-event-line");
    catalogue.byName(programme, name).ifPresent(row -> describe(line, row));
    return line;
  }

  private void describe(Div line, CatalogueRow row) {
    List<String> others =
        Stream.concat(row.abbreviations().stream(), row.formerNames().stream()).toList();
    if (!others.isEmpty()) {
      Span more = new Span(String.join("、", others));
      more.addClassName("koshin-soft");
      line.add(more);
    }
    if (row.credits() != null) {
      line.add(new Span(getTranslation("shared.credits", Formats.credits(row.credits()))));
    }
  }
}
