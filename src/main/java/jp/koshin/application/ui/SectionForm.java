package jp.koshin.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.application.Issue;
import jp.koshin.application.SectionView;
import jp.koshin.programme.SectionRule;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.ErrorSummary;

/** Everything of a section that can be entered: boxes, fields, rows, files. */
final class SectionForm extends Div {

  private static final long serialVersionUID = 1L;

  /** Where what is entered goes. */
  interface Store extends RowsEditor.Rows, UploadBox.Files {
    void set(String field, String value);
  }

  private final transient Texts texts;
  private final BoxGroups boxes;
  private final FieldGroup fields;
  private final transient Optional<RowsEditor> rows;
  private final Map<String, UploadBox> uploads = new LinkedHashMap<>();

  SectionForm(SectionRule section, Store store, Texts texts) {
    this.texts = texts;
    addClassName("koshin-stack");
    boxes = new BoxGroups(section, store::set);
    fields = new FieldGroup(section.fields(), store::set);
    rows =
        section.kind().hasRows() ? Optional.of(new RowsEditor(section, store)) : Optional.empty();
    boxes.setVisible(!section.groups().isEmpty());
    fields.setVisible(!section.fields().isEmpty());
    add(boxes, fields);
    rows.ifPresent(this::add);
    for (UploadRule rule : section.uploads()) {
      UploadBox box = new UploadBox(rule, store, texts);
      uploads.put(rule.code(), box);
      add(box);
    }
  }

  /** Shows what is stored, without storing it again. */
  void show(SectionView view) {
    rows.ifPresent(RowsEditor::close);
    boxes.fill(view.answers().values());
    fields.fill(view.answers().values());
    refresh(view);
  }

  /** Shows what follows from what is stored, and leaves the fields alone. */
  void refresh(SectionView view) {
    rows.ifPresent(editor -> editor.show(view));
    uploads.values().forEach(box -> box.show(view.files()));
  }

  /** Says at a field why its value was not stored; false where the field is not on the page. */
  boolean refuse(Refusal refusal) {
    String field = refusal.field();
    String message = texts.of(refusal, getLocale());
    return field != null
        && (fields.input(field).map(i -> fault(i, message)).orElse(false)
            || rows.map(editor -> editor.refuse(field, message)).orElse(false));
  }

  private static boolean fault(FieldInput input, String message) {
    input.fault(message);
    return true;
  }

  /** What is missing, each with the field where it can be mended. */
  List<ErrorSummary.Problem> problems(List<Issue> issues) {
    List<ErrorSummary.Problem> problems = new ArrayList<>();
    boolean opened = false;
    fields.clearFaults();
    for (Issue issue : issues) {
      String message = issue.message().in(getLocale());
      boolean ofRow = issue.field().startsWith("rows/");
      Optional<Component> at = ofRow && opened ? Optional.empty() : place(issue.field());
      opened |= ofRow;
      problems.add(new ErrorSummary.Problem(message, at.orElse(null), null));
    }
    return problems;
  }

  private Optional<Component> place(String field) {
    if (field.startsWith("rows")) {
      return rows.flatMap(editor -> editor.open(field));
    }
    if (field.startsWith("files/")) {
      return Optional.ofNullable(uploads.get(field.substring("files/".length())));
    }
    return fields.field(field);
  }
}
