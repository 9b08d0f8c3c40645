package jp.koshin.exam.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.exam.ExamApplicants;
import jp.koshin.exam.ExamImport;
import jp.koshin.exam.ExamImports;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.CsvTable;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;
import jp.koshin.shared.ui.UploadTexts;

/** Written exams: who has applied, and their results, handed in by the secretariat as a table. */
@Route("exams")
@RolesAllowed("SECRETARIAT")
class ExamsPage extends Page {

  private static final long serialVersionUID = 1L;
  private static final List<String> HEADS = List.of("会員番号", "受験日", "合否", "年度");

  private final transient ExamImports imports;
  private final ApplicantsCard applicants;
  private final transient Texts texts;
  private final transient CurrentUser user;
  private final Select<Programme> programme = new Select<>();
  private final Div result = new Div();

  ExamsPage(
      ExamImports imports,
      ExamApplicants applied,
      Programmes programmes,
      Texts texts,
      Users users) {
    super("exam.title");
    this.imports = imports;
    this.texts = texts;
    this.user = users.current();
    this.applicants = new ApplicantsCard(applied, user);
    result.addClassName("koshin-stack");
    result.getElement().setAttribute("role", "status");
    String society = user.society();
    List<Programme> examined = society == null ? List.of() : programmes.withExam(society);
    if (examined.isEmpty()) {
      add(new EmptyState(getTranslation("exam.none")));
      return;
    }
    programme.setLabel(getTranslation("exam.programme"));
    programme.setItems(examined);
    programme.setItemLabelGenerator(p -> p.name().in(getLocale()));
    programme.setValue(examined.get(0));
    programme.addValueChangeListener(
        e -> {
          result.removeAll(); // what was read belongs to the programme before
          applicants.show(e.getValue().code());
        });
    applicants.show(examined.get(0).code());
    Div card =
        new Div(
            new H2(getTranslation("exam.import")),
            new Paragraph(getTranslation("exam.import.text")),
            new CsvDownload(
                "results.csv",
                getTranslation("shared.download.template"),
                () -> CsvTable.of(HEADS, List.<List<String>>of())),
            upload(),
            result);
    card.addClassName("koshin-card");
    card.addClassName("koshin-stack");
    add(programme, applicants, card);
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadHandler(
        UploadHandler.inMemory(
            (data, bytes) -> {
              upload.clearFileList();
              look(bytes);
            }));
    upload.setAcceptedFileTypes(".csv", ".xlsx");
    upload.setUploadButton(new Button(getTranslation("exam.pick"), VaadinIcon.UPLOAD.create()));
    upload.setDropLabel(new Span(getTranslation("exam.drop")));
    upload.setI18n(UploadTexts.of(this::getTranslation));
    return upload;
  }

  private void look(byte[] content) {
    result.removeAll();
    String code = programme.getValue().code();
    Outcome<ExamImport> read = imports.preview(user, code, content);
    read.refusals().forEach(r -> say(Tone.STOP, texts.of(r, getLocale())));
    if (read.isDone()) {
      show(read.get(), code, content);
    }
  }

  private void show(ExamImport read, String code, byte[] content) {
    long good = read.lines().size() - read.bad();
    say(read.isGood() ? Tone.DONE : Tone.ATTENTION, getTranslation("exam.read", good, read.bad()));
    UnorderedList bad = new UnorderedList();
    for (ExamImport.Line line : read.lines()) {
      line.problems()
          .forEach(
              p ->
                  bad.add(
                      new ListItem(
                          getTranslation(
                              "exam.line",
                              line.number(),
                              line.typed(),
                              texts.of(p, getLocale())))));
    }
    if (!read.isGood()) {
      result.add(bad);
    }
    if (good > 0) {
      String key = read.isGood() ? "exam.keep" : "exam.skip";
      Button keep = new Button(getTranslation(key, good), e -> keep(code, content, !read.isGood()));
      keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      result.add(keep);
    }
  }

  private void keep(String code, byte[] content, boolean skipBad) {
    Outcome<ExamImports.Kept> kept = imports.keep(user, code, content, skipBad);
    result.removeAll();
    kept.refusals().forEach(r -> say(Tone.STOP, texts.of(r, getLocale())));
    if (kept.isDone()) {
      say(Tone.DONE, getTranslation("exam.kept", kept.get().recorded(), kept.get().unchanged()));
      applicants.show(code);
    }
  }

  private void say(Tone tone, String sentence) {
    result.add(new Note(tone, new Span(sentence)));
  }
}
