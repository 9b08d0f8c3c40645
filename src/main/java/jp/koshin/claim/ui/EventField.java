package jp.koshin.claim.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import java.util.stream.Stream;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRow;
import org.jspecify.annotations.Nullable;

/**
 * The event of an activity: looked up in the catalogue while typing, by present and former names
 * and abbreviations; any other name is taken as it is.
 */
final class EventField extends ComboBox<String> {

  private static final long serialVersionUID = 1L;

  private final transient Catalogue catalogue;
  private String programme;

  EventField(Catalogue catalogue, String programme, String label) {
    super(label);
    this.catalogue = catalogue;
    this.programme = programme;
    setAllowCustomValue(true);
    setClearButtonVisible(true);
    setItemsWithFilterConverter();
    setRenderer(new ComponentRenderer<>(this::line));
    addCustomValueSetListener(e -> setValue(e.getDetail()));
  }

  void setProgramme(String code) {
    programme = code;
    getDataProvider().refreshAll();
  }

  void setEvent(@Nullable String event) {
    setValue(event == null || event.isBlank() ? null : event);
  }

  private void setItemsWithFilterConverter() {
    setItems(
        query ->
            catalogue
                .names(
                    programme, query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                .stream());
  }

  private Div line(String name) {
    Div line = new Div(new Span(name));
    line.addClassName("koshin-event-line");
    Optional<CatalogueRow> row = catalogue.byName(programme, name);
    row.ifPresent(
        r -> {
          Span more = new Span(names(r));
          more.addClassName("koshin-soft");
          line.add(more);
          if (r.credits() != null) {
            line.add(new Span(getTranslation("shared.credits", r.credits().toPlainString())));
          }
        });
    return line;
  }

  private static String names(CatalogueRow row) {
    return String.join(
        "、", Stream.concat(row.abbreviations().stream(), row.formerNames().stream()).toList());
  }
}
