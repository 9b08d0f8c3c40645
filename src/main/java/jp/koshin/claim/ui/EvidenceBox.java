package jp.koshin.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.EvidenceKind;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Tone;
import jp.koshin.shared.ui.UploadTexts;

/**
 * One kind of evidence: what it must show, its files with a picture of the first page, and ways to
 * add more.
 */
final class EvidenceBox extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST_MEGABYTES = 20;
  private static final int MEGABYTE = 1024 * 1024;

  /**
   * What happens to files; all that change something answer with the refusals, none when it was
   * done.
   */
  interface Files {
    List<Refusal> add(String kind, String name, byte[] content);

    List<Refusal> reuse(String kind, EvidenceFile file);

    List<Refusal> remove(EvidenceFile file);

    /** Own files of earlier claims that are not here yet. */
    List<EvidenceFile> earlier();

    List<EvidenceFile> of(String kind);
  }

  private final transient EvidenceKind kind;
  private final transient Files files;
  private final transient Texts texts;
  private final transient Runnable changed;
  private final Button earlier =
      new Button(getTranslation("page.claim.evidence.earlier"), VaadinIcon.ARCHIVE.create());
  private final Div list = new Div();
  private final Div problems = new Div();

  EvidenceBox(EvidenceKind kind, Files files, Texts texts, Runnable changed) {
    this.changed = changed;
    this.kind = kind;
    this.files = files;
    this.texts = texts;
    addClassName("koshin-evidence-box");
    getElement().setAttribute("tabindex", "-1");
    list.addClassName("koshin-thumbs");
    problems.getElement().setAttribute("role", "alert");
    String name = kind.name().in(getLocale());
    String required = kind.required() ? getTranslation("page.claim.evidence.required") : "";
    Upload pick = upload("page.claim.evidence.pick", VaadinIcon.UPLOAD);
    pick.setDropLabel(new Span(getTranslation("page.claim.evidence.drop")));
    Upload camera = upload("page.claim.evidence.camera", VaadinIcon.CAMERA);
    camera.setDropAllowed(false);
    camera.getElement().setProperty("capture", "environment");
    camera.addClassName("koshin-camera");
    earlier.addClickListener(e -> new EarlierFiles(files.earlier(), this::reuse).open());
    Div ways = new Div(pick, camera, earlier);
    ways.addClassName("koshin-evidence-ways");
    add(new H3(name + required), new Paragraph(kind.hint().in(getLocale())), problems, list, ways);
    refresh();
  }

  private Upload upload(String textKey, VaadinIcon icon) {
    Upload upload = new Upload();
    upload.setUploadHandler(
        UploadHandler.inMemory((data, bytes) -> take(upload, data.fileName(), bytes)));
    upload.setUploadButton(new Button(getTranslation(textKey), icon.create()));
    upload.setMaxFileSize(LARGEST_MEGABYTES * MEGABYTE);
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.addFileRejectedListener(e -> say(e.getFileName() + "：" + e.getErrorMessage()));
    return upload;
  }

  private void take(Upload upload, String name, byte[] content) {
    problems.removeAll();
    tell(name, files.add(kind.code(), name, content));
    upload.clearFileList();
    refresh();
  }

  private void tell(String name, List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      changed.run();
    }
    refusals.forEach(refusal -> say(name + "：" + texts.of(refusal, getLocale())));
  }

  private void say(String sentence) {
    problems.add(new Note(Tone.STOP, new Span(sentence)));
  }

  private void refresh() {
    list.removeAll();
    for (EvidenceFile file : files.of(kind.code())) {
      list.add(thumb(file));
    }
    earlier.setVisible(!files.earlier().isEmpty());
  }

  private void reuse(EvidenceFile file) {
    problems.removeAll();
    tell(file.name(), files.reuse(kind.code(), file));
    refresh();
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
    refresh();
  }
}
