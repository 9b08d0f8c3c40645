package jp.koshin.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.koshin.application.Answers;
import jp.koshin.application.Issue;
import jp.koshin.application.SectionView;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;

/** The rows of a list: one is edited above, all of them stand in the table below. */
final class RowsEditor extends Div {

  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;

  /** What is no fault of a row that is being entered for the first time. */
  private static final Set<String> NOT_YET =
      Set.of("FIELD_REQUIRED", "CHOICE_REQUIRED", "BOX_REQUIRED");

  /** What the editor does to the rows of the section. */
  interface Rows {
    void change(int row, String column, String value);

    void remove(int row);
  }

  private final transient SectionRule section;
  private final transient Rows rows;
  private final FieldGroup editor;
  private final Div form = new Div();
  private final H2 heading = new H2();
  private final Div table = new Div();
  private final Button add;
  private transient Answers answers = Answers.NONE;
  private transient List<Issue> issues = List.of();
  private transient List<Issue> warnings = List.of();

  /** Why values of the edited row were not stored, by column. */
  private final transient Map<String, String> refused = new HashMap<>();

  private int edited = NONE;
  private boolean fresh;

  RowsEditor(SectionRule section, Rows rows) {
    this.section = section;
    this.rows = rows;
    addClassName("koshin-stack");
    add =
        new Button(getTranslation("application.rows.new"), VaadinIcon.PLUS.create(), e -> begin());
    editor = new FieldGroup(section.columns(), this::change);
    editor.addClassName("koshin-row-fields");
    Button close = new Button(getTranslation("application.rows.close"), e -> leave(NONE));
    Button delete = new Button(getTranslation("application.rows.delete"), e -> deleteEdited());
    delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    Div buttons = new Div(close, delete);
    buttons.addClassName("koshin-actions");
    form.add(heading, editor, buttons);
    form.addClassName("koshin-row-editor");
    form.addClassName("koshin-stack");
    form.setVisible(false);
    Paragraph most = new Paragraph(getTranslation("application.rows.most", section.atMost()));
    add(most, add, form, table);
  }

  private void change(String column, String value) {
    refused.remove(column);
    rows.change(edited, column, value);
  }

  /** Says at a field of the edited row why its value was not stored; false where it is not here. */
  boolean refuse(String field, String message) {
    String[] parts = field.split("/");
    if (parts.length < 3 || !parts[1].equals(String.valueOf(edited))) {
      return false;
    }
    refused.put(parts[2], message);
    showFaults();
    return true;
  }

  /** Goes on to another row, but not away from a value that could not be stored. */
  private void leave(int next) {
    if (refused.isEmpty()) {
      edit(next);
    } else {
      refused.keySet().stream()
          .findFirst()
          .flatMap(editor::field)
          .ifPresent(field -> field.getElement().callJsFunction("focus"));
    }
  }

  private void begin() {
    if (!refused.isEmpty()) {
      leave(NONE);
      return;
    }
    edit(answers.rows().size());
    fresh = true;
  }

  /** Closes the row that was edited: the rows are others now. */
  void close() {
    edit(NONE);
  }

  private void edit(int row) {
    edited = row;
    fresh = false;
    refused.clear();
    form.setVisible(row != NONE);
    if (row != NONE) {
      heading.setText(getTranslation("application.rows.number", row + 1));
      editor.fill(row < answers.rows().size() ? answers.rows().get(row) : Map.of());
      editor
          .field(section.columns().get(0).code())
          .ifPresent(
              f ->
                  f.getElement()
                      .executeJs(
                          "setTimeout(() => { this.focus(); this.scrollIntoView({block: 'center'});"
                              + " })"));
    }
    showFaults();
    draw();
  }

  private void deleteEdited() {
    int row = edited;
    edit(NONE);
    rows.remove(row);
  }

  /** Shows what is stored now. */
  void show(SectionView view) {
    Answers stored = view.answers();
    answers = stored;
    issues = view.issues();
    warnings = view.warnings();
    add.setEnabled(stored.rows().size() < section.atMost());
    showFaults();
    draw();
  }

  private void showFaults() {
    editor.clearFaults();
    if (edited < answers.rows().size()) {
      String prefix = "rows/" + edited + "/";
      issues.stream()
          .filter(issue -> issue.field().startsWith(prefix))
          .filter(issue -> !fresh || !NOT_YET.contains(issue.code()))
          .forEach(issue -> fault(issue.field().substring(prefix.length()), issue));
      warnings.stream()
          .filter(issue -> issue.field().startsWith(prefix))
          .forEach(issue -> warn(issue.field().substring(prefix.length()), issue));
    }
    refused.forEach((column, why) -> editor.input(column).ifPresent(i -> i.fault(why)));
  }

  private void fault(String column, Issue issue) {
    editor.input(column).ifPresent(i -> i.fault(issue.message().in(getLocale())));
  }

  private void warn(String column, Issue issue) {
    editor.input(column).ifPresent(i -> i.warn(issue.message().in(getLocale())));
  }

  private void draw() {
    table.removeAll();
    H2 title = new H2(getTranslation("application.rows.list", answers.rows().size()));
    table.add(title);
    if (answers.rows().isEmpty()) {
      table.add(new Paragraph(getTranslation("application.rows.none")));
      return;
    }
    if (!warnings.isEmpty()) {
      table.add(
          new Note(
              Tone.ATTENTION,
              new Paragraph(getTranslation("application.identifiers", warnings.size()))));
    }
    NativeTableHeaderCell number = new NativeTableHeaderCell("No");
    NativeTableRow heads = new NativeTableRow(number);
    section.columns().forEach(c -> heads.add(new NativeTableHeaderCell(c.name().in(getLocale()))));
    heads.add(new NativeTableHeaderCell(getTranslation("application.rows.action")));
    NativeTableBody body = new NativeTableBody();
    for (int i = 0; i < answers.rows().size(); i++) {
      body.add(row(i));
    }
    NativeTable native_ = new NativeTable(new NativeTableHeader(heads), body);
    native_.addClassName("koshin-table");
    native_.addClassName("koshin-rows");
    Div wide = new Div(native_);
    wide.addClassName("koshin-scroll");
    table.add(wide);
  }

  private NativeTableRow row(int index) {
    Map<String, String> row = answers.rows().get(index);
    List<Component> cells = new ArrayList<>();
    cells.add(new NativeTableCell(String.valueOf(index + 1)));
    for (FieldRule column : section.columns()) {
      NativeTableCell cell = new NativeTableCell(shown(column, row.get(column.code())));
      cell.getElement().setAttribute("data-name", column.name().in(getLocale()));
      warning(index, column).ifPresent(cell::add);
      cells.add(cell);
    }
    Button edit = new Button(getTranslation("application.rows.edit"), e -> leave(index));
    edit.setAriaLabel(getTranslation("application.rows.edit-number", index + 1));
    cells.add(new NativeTableCell(edit));
    NativeTableRow line = new NativeTableRow();
    line.add(cells);
    boolean faulty = issues.stream().anyMatch(i -> i.field().startsWith("rows/" + index + "/"));
    if (faulty) {
      line.getElement().setAttribute("data-faulty", "true");
    }
    return line;
  }

  private Optional<Span> warning(int index, FieldRule column) {
    return warnings.stream()
        .filter(issue -> issue.field().equals("rows/" + index + "/" + column.code()))
        .map(issue -> new Span(issue.message().in(getLocale())))
        .peek(told -> told.addClassName("koshin-field-warning"))
        .findFirst();
  }

  private String shown(FieldRule column, String value) {
    if (value == null) {
      return "";
    }
    return column.option(value).map(o -> o.name().in(getLocale())).orElse(value);
  }

  /** Opens the row of an issue and gives its field; nothing where the issue is about no row. */
  Optional<Component> open(String field) {
    String[] parts = field.split("/");
    if (parts.length < 3) {
      return Optional.of(add);
    }
    edit(Integer.parseInt(parts[1]));
    return editor.field(parts[2]);
  }
}
