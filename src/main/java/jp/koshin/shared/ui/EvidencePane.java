package jp.koshin.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence (証明書類) to look at: the pages as pictures, to be enlarged, turned and paged through. */
public final class EvidencePane extends Div {

  private static final long serialVersionUID = 1L;
  private static final int WHOLE = 100;
  private static final int STEP = 25;
  private static final int LARGEST = 400;
  private static final int SMALLEST = 50;
  private static final int QUARTER = 90;
  private static final int CIRCLE = 360;

  /**
   * A file to show.
   *
   * @param kind its kind in the user's language
   * @param pages number of pages, at least one
   * @param address of a page picture, where {@code {n}} stands for the page, the first being 1
   */
  public record Sheet(String name, String kind, int pages, String address) {}

  private final Div files = new Div();
  private final Div tools = new Div();
  private final Div sheet = new Div();
  private final Span position = new Span();
  private List<Sheet> sheets = List.of();
  private int file;
  private int page = 1;
  private int zoom = WHOLE;
  private int turn;

  public EvidencePane() {
    addClassName("koshin-evidence");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("shared.evidence"));
    files.addClassName("koshin-evidence-files");
    tools.addClassName("koshin-evidence-tools");
    position.addClassName("koshin-evidence-page");
    sheet.addClassName("koshin-evidence-sheet");
    sheet.getElement().setAttribute("tabindex", "0");
    sheet.getElement().setAttribute("role", "group");
    sheet.getElement().setAttribute("aria-label", getTranslation("shared.evidence"));
    fillTools();
    add(files, tools, sheet);
    show(List.of());
  }

  private void fillTools() {
    tools.add(
        position,
        tool("shared.evidence.previous", VaadinIcon.ANGLE_LEFT, this::previousPage),
        tool("shared.evidence.next", VaadinIcon.ANGLE_RIGHT, this::nextPage),
        tool("shared.evidence.zoom-out", VaadinIcon.SEARCH_MINUS, () -> zoom(zoom - STEP)),
        tool("shared.evidence.zoom-in", VaadinIcon.SEARCH_PLUS, () -> zoom(zoom + STEP)),
        tool("shared.evidence.rotate", VaadinIcon.ROTATE_RIGHT, this::rotate),
        tool("shared.evidence.fit", VaadinIcon.EXPAND_SQUARE, () -> zoom(WHOLE)));
  }

  private Button tool(String textKey, VaadinIcon icon, Runnable action) {
    Button button = new Button(icon.create(), e -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(getTranslation(textKey));
    button.setTooltipText(getTranslation(textKey));
    return button;
  }

  /** Shows files from the first page of the first one on. */
  public void show(List<Sheet> shown) {
    sheets = List.copyOf(shown);
    file = 0;
    page = 1;
    turn = 0;
    zoom = WHOLE;
    fillFiles();
    render();
  }

  /** The next page, or the first one of the next file. */
  public void nextPage() {
    if (file < sheets.size() && page < sheets.get(file).pages()) {
      page++;
    } else if (file < sheets.size() - 1) {
      file++;
      page = 1;
    }
    fillFiles();
    render();
  }

  public void previousPage() {
    if (page > 1) {
      page--;
    } else if (file > 0) {
      file--;
      page = sheets.get(file).pages();
    }
    fillFiles();
    render();
  }

  public void zoomIn() {
    zoom(zoom + STEP);
  }

  public void zoomOut() {
    zoom(zoom - STEP);
  }

  public void rotate() {
    turn = (turn + QUARTER) % CIRCLE;
    render();
  }

  private void zoom(int percent) {
    zoom = Math.max(SMALLEST, Math.min(LARGEST, percent));
    render();
  }

  private void fillFiles() {
    files.removeAll();
    files.setVisible(sheets.size() > 1);
    for (int i = 0; i < sheets.size(); i++) {
      int index = i;
      Button choice = new Button(sheets.get(i).kind(), e -> choose(index));
      choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      choice.getElement().setAttribute("aria-pressed", String.valueOf(i == file));
      choice.setTooltipText(sheets.get(i).name());
      files.add(choice);
    }
  }

  private void choose(int index) {
    file = index;
    page = 1;
    fillFiles();
    render();
  }

  private @Nullable Sheet current() {
    return sheets.isEmpty() ? null : sheets.get(file);
  }

  private void render() {
    sheet.removeAll();
    Sheet shown = current();
    tools.setVisible(shown != null);
    if (shown == null) {
      sheet.add(new Span(getTranslation("shared.evidence.none")));
      return;
    }
    position.setText(getTranslation("shared.evidence.page", page, shown.pages()));
    Image picture =
        new Image(
            shown.address().replace("{n}", String.valueOf(page)),
            getTranslation("shared.evidence.picture", shown.name(), page));
    picture.setWidth(zoom + "%");
    picture.getStyle().set("transform", "rotate(" + turn + "deg)");
    sheet.add(picture);
  }
}
