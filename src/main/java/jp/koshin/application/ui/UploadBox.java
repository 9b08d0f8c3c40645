package jp.koshin.application.ui;

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
import java.util.stream.Collectors;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.UploadRule;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import jp.koshin.shared.ui.UploadTexts;

/** Files that a section asks for, with a picture of their first page. */
final class UploadBox extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 20 * 1024 * 1024;

  /** What happens to files; both answer with the refusals, none when it was done. */
  interface Files {
    List<Refusal> add(UploadRule rule, String name, byte[] content);

    List<Refusal> remove(EvidenceFile file);
  }

  private final transient UploadRule rule;
  private final transient Files files;
  private final transient Texts texts;
  private final Div list = new Div();
  private final Div problems = new Div();

  UploadBox(UploadRule rule, Files files, Texts texts) {
    this.rule = rule;
    this.files = files;
    this.texts = texts;
    addClassName("koshin-evidence-box");
    getElement().setAttribute("tabindex", "-1");
    list.addClassName("koshin-thumbs");
    problems.getElement().setAttribute("role", "alert");
    String needed = rule.required() ? getTranslation("application.upload.required") : "";
    add(new H2(rule.name().in(getLocale()) + needed));
    if (rule.hint() != null) {
      add(new Paragraph(rule.hint().in(getLocale())));
    }
    Paragraph taken = new Paragraph(limits());
    taken.addClassName("koshin-soft");
    add(taken, problems, list, upload());
  }

  private String limits() {
    String types = rule.types().stream().map(Enum::name).collect(Collectors.joining("/"));
    String pages =
        rule.maxPages() == null ? "" : getTranslation("application.upload.pages", rule.maxPages());
    return getTranslation("application.upload.limits", types, rule.atMost()) + pages;
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadHandler(
        UploadHandler.inMemory((data, bytes) -> take(upload, data.fileName(), bytes)));
    upload.setUploadButton(
        new Button(getTranslation("page.claim.evidence.pick"), VaadinIcon.UPLOAD.create()));
    upload.setDropLabel(new Span(getTranslation("application.upload.drop")));
    upload.setMaxFileSize(LARGEST);
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.addFileRejectedListener(e -> say(e.getFileName() + "：" + e.getErrorMessage()));
    return upload;
  }

  private void take(Upload upload, String name, byte[] content) {
    problems.removeAll();
    tell(name, files.add(rule, name, content));
    upload.clearFileList();
  }

  private void tell(String name, List<Refusal> refusals) {
    refusals.forEach(refusal -> say(name + "：" + texts.of(refusal, getLocale())));
  }

  /** Says what is wrong beside the upload. */
  void say(String sentence) {
    problems.add(new Note(Tone.STOP, new Span(sentence)));
  }

  void show(List<EvidenceFile> all) {
    list.removeAll();
    all.stream().filter(f -> f.kind().equals(rule.code())).forEach(f -> list.add(thumb(f)));
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
