package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A filled-in form to be read: names with their values, and below them rows. */
public final class ReadSheet extends Div {

  private static final long serialVersionUID = 1L;

  private final Facts facts = new Facts();
  private boolean hasFacts;

  public ReadSheet() {
    addClassName("koshin-stack");
  }

  /** Adds a field; one without a value is left out. */
  public ReadSheet line(String name, String value) {
    if (!value.isEmpty()) {
      if (!hasFacts) {
        addComponentAsFirst(facts);
        hasFacts = true;
      }
      facts.fact(name, value);
    }
    return this;
  }

  /** Adds a table; none where there are no rows. */
  public ReadSheet table(List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    NativeTableRow head = new NativeTableRow(new NativeTableHeaderCell("No"));
    heads.forEach(text -> head.add(new NativeTableHeaderCell(text)));
    NativeTableBody body = new NativeTableBody();
    for (int i = 0; i < rows.size(); i++) {
      NativeTableRow row = new NativeTableRow(new NativeTableCell(String.valueOf(i + 1)));
      rows.get(i).forEach(text -> row.add(new NativeTableCell(text)));
      body.add(row);
    }
    NativeTable table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("koshin-table");
    Div wide = new Div(table);
    wide.addClassName("koshin-scroll");
    wide.getElement().setAttribute("tabindex", "0");
    add(wide);
    return this;
  }
}
