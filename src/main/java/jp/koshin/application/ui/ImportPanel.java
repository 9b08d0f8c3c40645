package jp.koshin.application.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Function;
import jp.koshin.application.RowsPreview;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import jp.koshin.shared.ui.UploadTexts;

/** Rows from a CSV or XLSX file: first what was read and what is wrong, then whether to keep it. */
final class ImportPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 5 * 1024 * 1024;
  private static final int SHOWN = 50;

  /** What is done with a file; keeping answers with the refusals, none when it was done. */
  interface Import {
    Outcome<RowsPreview> preview(byte[] content);

    List<Refusal> keep(byte[] content, boolean skipFaulty);
  }

  private final transient Import rows;
  private final transient Texts texts;
  private final Div result = new Div();

  ImportPanel(Import rows, byte[] template, Texts texts) {
    this.rows = rows;
    this.texts = texts;
    addClassName("koshin-evidence-box");
    result.addClassName("koshin-stack");
    result.getElement().setAttribute("role", "status");
    Upload upload = new Upload();
    upload.setUploadHandler(
        UploadHandler.inMemory(
            (data, bytes) -> {
              upload.clearFileList();
              look(bytes);
            }));
    upload.setAcceptedFileTypes(".csv", ".xlsx");
    upload.setMaxFileSize(LARGEST);
    upload.setUploadButton(
        new Button(getTranslation("application.import.pick"), VaadinIcon.UPLOAD.create()));
    upload.setDropLabel(new Span(getTranslation("application.import.drop")));
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.addFileRejectedListener(
        e -> {
          result.removeAll();
          result.add(stop(e.getErrorMessage()));
        });
    add(
        new H2(getTranslation("application.import")),
        new Paragraph(getTranslation("application.import.text")),
        new CsvDownload("template.csv", getTranslation("shared.download.template"), () -> template),
        upload,
        result);
  }

  private static Note stop(String sentence) {
    return new Note(Tone.STOP, new Span(sentence));
  }

  /** Shows what a file holds. */
  void look(byte[] content) {
    result.removeAll();
    Outcome<RowsPreview> read = rows.preview(content);
    read.refusals().forEach(r -> result.add(stop(texts.of(r, getLocale()))));
    if (read.isDone()) {
      show(read.get(), content);
    }
  }

  private void show(RowsPreview preview, byte[] content) {
    int good = preview.good().size();
    result.add(
        new Note(
            preview.isGood() ? Tone.DONE : Tone.ATTENTION,
            new Paragraph(getTranslation("application.import.read", good, preview.faultyLines()))));
    if (!preview.isGood()) {
      result.add(lines(preview.faults()));
    }
    if (!preview.warnings().isEmpty()) {
      result.add(warnings(preview.warnings()));
    }
    if (good > 0) {
      String key = preview.isGood() ? "application.import.keep" : "application.import.skip";
      Button keep = new Button(getTranslation(key, good), e -> keep(content, !preview.isGood()));
      keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      result.add(new Paragraph(getTranslation("application.import.replaces")), keep);
    }
  }

  private UnorderedList lines(List<RowsPreview.Fault> told) {
    UnorderedList lines = new UnorderedList();
    told.stream()
        .limit(SHOWN)
        .map(f -> getTranslation("application.import.line", f.line(), f.message().in(getLocale())))
        .forEach(line -> lines.add(new ListItem(line)));
    return lines;
  }

  private Note warnings(List<RowsPreview.Fault> told) {
    return new Note(
        Tone.ATTENTION,
        new Paragraph(getTranslation("application.identifiers", told.size())),
        lines(told));
  }

  private void keep(byte[] content, boolean skipFaulty) {
    List<Refusal> refusals = rows.keep(content, skipFaulty);
    result.removeAll();
    Function<Refusal, Note> note = r -> stop(texts.of(r, getLocale()));
    refusals.stream().map(note).forEach(result::add);
    if (refusals.isEmpty()) {
      result.add(new Note(Tone.DONE, new Paragraph(getTranslation("application.import.kept"))));
    }
  }
}
