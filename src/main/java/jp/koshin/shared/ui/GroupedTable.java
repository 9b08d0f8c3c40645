package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import jp.koshin.shared.FigureGroup;

/**
 * One line of figures in groups of columns, as printed forms tally them: the groups with their
 * sums, and below each its columns with their figures.
 */
public final class GroupedTable extends Div {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 3;

  /**
   * @param sums names the line of the sums
   * @param figures names the line of the figures
   */
  public GroupedTable(String sums, String figures, List<FigureGroup> groups) {
    addClassName("koshin-scroll");
    getElement().setAttribute("tabindex", "0");
    NativeTableRow heads = new NativeTableRow(new NativeTableCell());
    NativeTableRow totals = new NativeTableRow(head(sums, "row"));
    NativeTableRow names = new NativeTableRow(new NativeTableCell());
    NativeTableRow line = new NativeTableRow(head(figures, "row"));
    for (FigureGroup group : groups) {
      NativeTableHeaderCell head = head(group.name(), "col");
      NativeTableCell sum = new NativeTableCell(group.sum());
      if (group.columns().isEmpty()) {
        sum.setRowspan(ROWS);
      } else {
        head.getElement().setAttribute("colspan", String.valueOf(group.columns().size()));
        sum.setColspan(group.columns().size());
      }
      heads.add(head);
      totals.add(sum);
      group.columns().forEach(column -> names.add(head(column.name(), "col")));
      group.columns().forEach(column -> line.add(new NativeTableCell(column.figure())));
    }
    NativeTable table =
        new NativeTable(new NativeTableHeader(heads), new NativeTableBody(totals, names, line));
    table.addClassNames("koshin-figures", "koshin-grouped");
    add(table);
  }

  private static NativeTableHeaderCell head(String name, String scope) {
    NativeTableHeaderCell head = new NativeTableHeaderCell(name);
    head.getElement().setAttribute("scope", scope);
    return head;
  }
}
