package jp.koshin.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.ExternalCase;
import jp.koshin.renewal.ExternalResult;
import jp.koshin.renewal.ExternalReviews;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.CsvDownload;
import jp.koshin.shared.ui.DataTable;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.shared.ui.UploadTexts;

/** Stages that a body outside decides (外部審査): its list goes out, its results come in. */
@Route("external-review")
@RolesAllowed("SECRETARIAT")
class ExternalReviewView extends Page {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 2_000_000;

  private final transient CurrentUser user;
  private final transient ExternalReviews reviews;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final Div waiting = new Div();
  private final Div results = new Div();

  ExternalReviewView(Users users, ExternalReviews reviews, Programmes programmes, Texts texts) {
    super("desk.external.title");
    useWholeWidth();
    user = users.current();
    this.reviews = reviews;
    this.programmes = programmes;
    this.texts = texts;
    waiting.addClassName("koshin-stack");
    results.addClassName("koshin-stack");
    results.getElement().setAttribute("aria-live", "polite");
    Div taking = new Div(new H2(getTranslation("desk.external.import")), upload(), results);
    taking.addClassName("koshin-card");
    add(waiting, taking);
    refresh();
  }

  private void refresh() {
    waiting.removeAll();
    List<ExternalCase> cases = reviews.waiting(user);
    waiting.add(new H2(getTranslation("desk.external.waiting", cases.size())));
    if (cases.isEmpty()) {
      waiting.add(new EmptyState(getTranslation("desk.external.none")));
      return;
    }
    DataTable table =
        new DataTable(
            getTranslation("desk.external.title"),
            heads(
                "desk.cases.number",
                "desk.sheet.programme",
                "desk.members.number",
                "desk.case.member",
                "desk.member.certificate-number",
                "desk.external.since",
                "desk.external.by-hand"));
    cases.forEach(waits -> table.addRow(line(waits)));
    waiting.add(new CsvDownload("external-review.csv", () -> reviews.export(user)), table);
  }

  private List<String> heads(String... keys) {
    return List.of(keys).stream().map(key -> getTranslation(key)).toList();
  }

  private List<Component> line(ExternalCase waits) {
    Button enter = new Button(getTranslation("desk.external.enter"), e -> ask(waits));
    return List.of(
        new RouterLink(waits.number(), CaseView.class, waits.id().toString()),
        new Span(programmes.get(waits.programme()).name().in(getLocale())),
        new Span(waits.memberNumber()),
        new Span(waits.name()),
        new Span(waits.certificate()),
        new Span(waits.since().toString()),
        enter);
  }

  private void ask(ExternalCase waits) {
    RadioButtonGroup<DecisionOutcome> outcome =
        new RadioButtonGroup<>(getTranslation("desk.external.result"));
    outcome.setItems(DecisionOutcome.values());
    outcome.setItemLabelGenerator(o -> getTranslation("desk.external.result." + o));
    outcome.setValue(DecisionOutcome.APPROVE);
    TextArea reason = new TextArea(getTranslation("desk.decision.reason"));
    reason.setWidthFull();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(waits.number() + "　" + waits.name());
    dialog.add(new Div(outcome), reason);
    Button save = new Button(getTranslation("desk.external.enter"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        e -> {
          String words = reason.isEmpty() ? null : reason.getValue();
          if (said(reviews.enter(user, waits.id(), outcome.getValue(), words))) {
            dialog.close();
          }
        });
    dialog.getFooter().add(new Button(getTranslation("shared.cancel"), e -> dialog.close()), save);
    dialog.open();
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadHandler(
        UploadHandler.inMemory(
            (data, bytes) -> {
              upload.clearFileList();
              show(bytes);
            }));
    upload.setUploadButton(
        new Button(getTranslation("desk.external.choose"), VaadinIcon.UPLOAD.create()));
    upload.setDropLabel(new Span(getTranslation("desk.external.hint")));
    upload.setMaxFileSize(LARGEST);
    upload.setAcceptedFileTypes(".csv", "text/csv");
    upload.setI18n(UploadTexts.of(this::getTranslation));
    upload.addFileRejectedListener(e -> Messages.stop(e.getErrorMessage()));
    return upload;
  }

  private void show(byte[] file) {
    results.removeAll();
    Outcome<List<ExternalResult>> read = reviews.preview(user, file);
    if (!read.isDone()) {
      read.refusals().forEach(r -> Messages.stop(sentence(r)));
      return;
    }
    List<ExternalResult> lines = read.get();
    long fresh = lines.stream().filter(ExternalResult::isNew).count();
    boolean good = lines.stream().allMatch(line -> line.faults().isEmpty());
    DataTable table =
        new DataTable(
            getTranslation("desk.external.preview"),
            heads(
                "desk.external.line",
                "desk.cases.number",
                "desk.external.result",
                "desk.decision.reason",
                "desk.external.state"));
    lines.forEach(line -> table.addRow(preview(line)));
    Button enter = new Button(getTranslation("desk.external.take", fresh), e -> enter(file));
    enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    enter.setEnabled(good && fresh > 0);
    String word = good ? "desk.external.good" : "desk.external.bad";
    results.add(new Paragraph(getTranslation(word)), table, enter);
  }

  private List<Component> preview(ExternalResult line) {
    Div state = new Div();
    if (line.faults().isEmpty()) {
      String key = line.recorded() ? "desk.external.recorded" : "desk.external.new";
      state.add(new StatusBadge(getTranslation(key), line.recorded() ? Tone.NEUTRAL : Tone.DONE));
    }
    line.faults().forEach(f -> state.add(new StatusBadge(sentence(f), Tone.STOP)));
    return List.of(
        new Span(String.valueOf(line.line())),
        new Span(line.number()),
        new Span(
            line.outcome() == null ? "" : getTranslation("desk.external.result." + line.outcome())),
        new Span(line.reason() == null ? "" : line.reason()),
        state);
  }

  private void enter(byte[] file) {
    try {
      if (said(reviews.enter(user, file))) {
        results.removeAll();
      }
    } catch (LostRace race) {
      Messages.stop(sentence(race.refusal()));
      show(file);
    }
  }

  private boolean said(Outcome<?> outcome) {
    if (outcome.isDone()) {
      Messages.done(getTranslation("desk.external.entered"));
      refresh();
    } else {
      outcome.refusals().forEach(r -> Messages.stop(sentence(r)));
    }
    return outcome.isDone();
  }

  private String sentence(Refusal refusal) {
    return texts.of(refusal, getLocale());
  }
}
