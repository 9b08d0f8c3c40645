package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.koshin.application.LedgerLine;
import jp.koshin.application.SectionView;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Period;

/** Credits of the ledger, filled in by the society: nobody types here. */
final class LedgerTable extends Div {

  private static final long serialVersionUID = 1L;

  LedgerTable(List<LedgerLine> lines, SectionView section, Period period) {
    addClassName("koshin-card");
    SectionRule.LedgerRule rule = section.rule().ledger();
    LocalizedText counted = rule == null ? null : rule.counted(period);
    if (counted != null) {
      add(new Paragraph(counted.in(getLocale())));
    }
    if (lines.isEmpty()) {
      add(new Paragraph(getTranslation("application.ledger.none")));
    } else {
      List<List<String>> rows =
          lines.stream()
              .map(l -> List.of(l.event(), l.date().toString(), Formats.credits(l.credits())))
              .toList();
      List<String> heads = heads("event", "date", "credits");
      if (rule != null && rule.event() != null) {
        heads.set(0, rule.event().in(getLocale()));
      }
      add(table(heads, rows));
    }
    BigDecimal sum =
        lines.stream().map(LedgerLine::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
    add(new Paragraph(getTranslation("application.ledger.sum", Formats.credits(sum))));
  }

  private List<String> heads(String... keys) {
    return Arrays.stream(keys)
        .map(key -> getTranslation("application.ledger." + key))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static Div table(List<String> heads, List<List<String>> rows) {
    NativeTableRow head = new NativeTableRow();
    heads.forEach(text -> head.add(new NativeTableHeaderCell(text)));
    NativeTableBody body = new NativeTableBody();
    for (List<String> cells : rows) {
      NativeTableRow row = new NativeTableRow();
      cells.forEach(cell -> row.add(new NativeTableCell(cell)));
      body.add(row);
    }
    NativeTable table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("koshin-figures");
    Div wide = new Div(table);
    wide.addClassName("koshin-scroll");
    wide.getElement().setAttribute("tabindex", "0");
    return wide;
  }
}
