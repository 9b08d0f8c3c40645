package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.payment.RemittanceSource;
import jp.koshin.payment.StatementImports;
import jp.koshin.payment.StatementImports.Taken;
import jp.koshin.payment.StatementPreview;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.UploadTexts;

/** Takes a statement: choose the file, look at what it would do, take it. */
final class StatementUpload extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final int MOST_ERRORS = 50;

  private final transient CurrentUser user;
  private final transient StatementImports imports;
  private final transient Texts texts;
  private final transient Runnable taken;
  private final Select<RemittanceSource> source = new Select<>();
  private final Upload upload = new Upload();
  private final ErrorSummary errors = new ErrorSummary();
  private final Div preview = new Div();

  StatementUpload(CurrentUser user, StatementImports imports, Texts texts, Runnable taken) {
    this.user = user;
    this.imports = imports;
    this.texts = texts;
    this.taken = taken;
    addClassName("koshin-card");
    preview.addClassName("koshin-stack");
    preview.getElement().setAttribute("role", "status");
    source.setLabel(getTranslation("desk.statements.source"));
    source.setItems(RemittanceSource.BANK, RemittanceSource.POSTAL);
    source.setItemLabelGenerator(one -> getTranslation("payment.remittance.source." + one));
    source.setValue(RemittanceSource.BANK);
    source.addValueChangeListener(e -> clear());
    prepareUpload();
    add(
        new H2(getTranslation("desk.statements.take")),
        new Paragraph(getTranslation("desk.statements.lead")),
        source,
        upload,
        errors,
        preview);
  }

  private void prepareUpload() {
    upload.setUploadHandler(UploadHandler.inMemory((data, bytes) -> look(data.fileName(), bytes)));
    upload.setUploadButton(
        new Button(getTranslation("desk.statements.pick"), VaadinIcon.UPLOAD.create()));
    upload.setMaxFileSize(LARGEST);
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.setDropLabel(new Span(getTranslation("desk.statements.drop")));
    upload.addFileRejectedListener(
        e -> errors.show(List.of(ErrorSummary.Problem.of(e.getErrorMessage()))));
  }

  /** Shows what taking the file would do. */
  void look(String name, byte[] content) {
    clear();
    upload.clearFileList();
    Outcome<StatementPreview> outcome = imports.preview(user, source.getValue(), content);
    if (!outcome.isDone()) {
      say(outcome.refusals());
      return;
    }
    StatementPreview seen = outcome.get();
    say(seen.errors());
    preview.add(new StatementLines(name, seen));
    if (seen.errors().isEmpty() && !seen.lines().isEmpty()) {
      Button take =
          new Button(
              getTranslation("desk.statements.take.do", seen.lines().size()), e -> take(content));
      take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      take.setDisableOnClick(true);
      Div buttons = new Div(take, new Button(getTranslation("shared.cancel"), e -> clear()));
      buttons.addClassName("koshin-actions");
      preview.add(buttons);
    }
  }

  private void take(byte[] content) {
    Outcome<Taken> outcome = imports.take(user, source.getValue(), content);
    clear();
    if (outcome.isDone()) {
      Taken done = outcome.get();
      Messages.done(getTranslation("desk.statements.taken", done.taken(), done.known()));
      taken.run();
    } else {
      say(outcome.refusals());
    }
  }

  private void clear() {
    errors.clear();
    preview.removeAll();
  }

  private void say(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      errors.show(
          refusals.stream()
              .limit(MOST_ERRORS)
              .map(refusal -> ErrorSummary.Problem.of(texts.of(refusal, getLocale())))
              .toList());
    }
  }
}
