package jp.koshin.deferral.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import jp.koshin.deferral.PetitionDocuments.Slot;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import jp.koshin.shared.ui.UploadTexts;

/** The files of one kind, with a picture of their first page, and the way to add more. */
final class FileBox extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 20 * 1024 * 1024;

  /** What happens to files; both answer with the refusals, none when it was done. */
  interface Files {
    List<Refusal> add(Slot slot, String name, byte[] content);

    List<Refusal> remove(EvidenceFile file);

    List<EvidenceFile> of(Slot slot);
  }

  private final transient Slot slot;
  private final transient Files files;
  private final transient Texts texts;
  private final Div list = new Div();
  private final Div problems = new Div();

  FileBox(Slot slot, Files files, Texts texts) {
    this.slot = slot;
    this.files = files;
    this.texts = texts;
    addClassName("koshin-evidence-box");
    list.addClassName("koshin-thumbs");
    problems.getElement().setAttribute("role", "alert");
    String name = slot.name().in(getLocale());
    String needed = slot.required() ? getTranslation("page.claim.evidence.required") : "";
    add(new H2(name + needed));
    String hint = slot.hint().in(getLocale());
    if (!hint.equals(name)) {
      add(new Paragraph(hint));
    }
    Paragraph types =
        new Paragraph(
            getTranslation(slot.pdfOnly() ? "page.petition.file.pdf" : "page.petition.file.any"));
    types.addClassName("koshin-soft");
    add(types, problems, list, upload());
    refresh();
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadHandler(
        UploadHandler.inMemory((data, bytes) -> take(upload, data.fileName(), bytes)));
    upload.setUploadButton(
        new Button(getTranslation("page.claim.evidence.pick"), VaadinIcon.UPLOAD.create()));
    upload.setDropLabel(new Span(getTranslation("page.claim.evidence.drop")));
    upload.setMaxFileSize(LARGEST);
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.addFileRejectedListener(e -> say(e.getFileName() + "：" + e.getErrorMessage()));
    return upload;
  }

  private void take(Upload upload, String name, byte[] content) {
    problems.removeAll();
    tell(name, files.add(slot, name, content));
    upload.clearFileList();
  }

  private void tell(String name, List<Refusal> refusals) {
    refusals.forEach(refusal -> say(name + "：" + texts.of(refusal, getLocale())));
    refresh();
  }

  private void say(String sentence) {
    problems.add(new Note(Tone.STOP, new Span(sentence)));
  }

  private void refresh() {
    list.removeAll();
    files.of(slot).forEach(file -> list.add(thumb(file)));
  }

  private Div thumb(EvidenceFile file) {
    String address = "/files/evidence/" + file.id();
    Image picture =
        new Image(
            address + "/pages/1.png", getTranslation("shared.evidence.picture", file.name(), 1));
    Anchor open = new Anchor(address, picture, new Span(file.name()));
    open.setRouterIgnore(true);
    Span pages = new Span(getTranslation("page.claim.evidence.pages", file.pages()));
    pages.addClassName("koshin-soft");
    Button remove = new Button(getTranslation("page.claim.evidence.remove"), e -> remove(file));
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    remove.setAriaLabel(getTranslation("page.claim.evidence.remove-file", file.name()));
    Div thumb = new Div(open, pages, remove);
    thumb.addClassName("koshin-thumb");
    return thumb;
  }

  private void remove(EvidenceFile file) {
    problems.removeAll();
    tell(file.name(), files.remove(file));
  }
}
