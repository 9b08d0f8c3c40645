package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.koshin.shared.CsvTable;
import jp.koshin.valuation.Catalogue;
import jp.koshin.valuation.CatalogueRemarks;
import jp.koshin.valuation.CatalogueRow;
import org.jspecify.annotations.Nullable;

/** The rows of a catalogue as the page and its export show them. */
@SpringComponent
class CatalogueLines {

  private final Catalogue catalogue;
  private final CatalogueRemarks remarks;

  CatalogueLines(Catalogue catalogue, CatalogueRemarks remarks) {
    this.catalogue = catalogue;
    this.remarks = remarks;
  }

  List<CatalogueRow> found(String programme, String query, boolean requiredOnly) {
    return catalogue.search(programme, query, 0, Integer.MAX_VALUE).items().stream()
        .filter(row -> !requiredOnly || row.required())
        .toList();
  }

  List<String> heads(Component page) {
    return List.of(
        page.getTranslation("credit.catalogue.name"),
        page.getTranslation("shared.chart.unit"),
        page.getTranslation("credit.catalogue.required"),
        page.getTranslation("credit.catalogue.section"),
        page.getTranslation("credit.catalogue.region"),
        page.getTranslation("credit.catalogue.source"),
        page.getTranslation("credit.catalogue.what-if"));
  }

  List<String> otherNames(CatalogueRow row, Component page) {
    List<String> names = new ArrayList<>();
    if (!row.formerNames().isEmpty()) {
      names.add(
          page.getTranslation("credit.catalogue.former", String.join("、", row.formerNames())));
    }
    if (!row.abbreviations().isEmpty()) {
      names.add(
          page.getTranslation("credit.catalogue.also", String.join("、", row.abbreviations())));
    }
    return names;
  }

  /** What the data says is doubtful about a row. */
  List<String> doubts(String programme, CatalogueRow row, Component page) {
    return remarks.of(programme, row).stream().map(remark -> doubt(remark, page)).toList();
  }

  private static String doubt(CatalogueRemarks.Remark remark, Component page) {
    return remark.ambiguous()
        ? page.getTranslation("credit.catalogue.ambiguous", remark.why())
        : page.getTranslation(
            "credit.catalogue.doubtful", remark.printed(), remark.read(), remark.why());
  }

  byte[] csv(List<CatalogueRow> rows, String programme, Component page) {
    List<String> heads =
        List.of(
            page.getTranslation("credit.catalogue.name"),
            page.getTranslation("credit.catalogue.former-names"),
            page.getTranslation("credit.catalogue.abbreviations"),
            page.getTranslation("shared.chart.unit"),
            page.getTranslation("credit.catalogue.required"),
            page.getTranslation("credit.catalogue.section"),
            page.getTranslation("credit.catalogue.region"),
            page.getTranslation("credit.catalogue.source"),
            page.getTranslation("credit.catalogue.remark"));
    return CsvTable.of(heads, rows.stream().map(row -> cells(row, programme, page)).toList());
  }

  private List<@Nullable Object> cells(CatalogueRow row, String programme, Component page) {
    return Arrays.<@Nullable Object>asList(
        row.name(),
        String.join("、", row.formerNames()),
        String.join("、", row.abbreviations()),
        row.credits(),
        row.required() ? page.getTranslation("credit.catalogue.required") : "",
        row.section(),
        row.region(),
        row.source(),
        String.join(" ", doubts(programme, row, page)));
  }
}
