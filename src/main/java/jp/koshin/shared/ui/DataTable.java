package jp.koshin.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table to be read: rows and columns where there is room, one block a row on a phone. */
public final class DataTable extends Div {

  private static final long serialVersionUID = 1L;

  private final transient List<String> heads;
  private final Element body = new Element("tbody");

  /**
   * @param caption what the table lists, for those who hear it
   */
  public DataTable(String caption, List<String> heads) {
    this.heads = List.copyOf(heads);
    addClassName("koshin-table");
    // a table wider than its place is scrolled by the arrow keys, too
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", caption);
    Element line = new Element("tr");
    heads.forEach(
        head -> line.appendChild(new Element("th").setAttribute("scope", "col").setText(head)));
    Element table = new Element("table");
    Element title = new Element("caption").setText(caption);
    table.appendChild(title, new Element("thead").appendChild(line), body);
    getElement().appendChild(table);
  }

  /** Adds a row; one cell for each heading. */
  public void addRow(List<? extends Component> cells) {
    Element line = new Element("tr");
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = new Cell();
      cell.getElement().setAttribute("data-label", heads.get(i));
      cell.getElement().appendChild(cells.get(i).getElement());
      line.appendChild(cell.getElement());
    }
    body.appendChild(line);
  }

  @Tag("td")
  private static final class Cell extends Component {
    private static final long serialVersionUID = 1L;
  }
}
