package jp.koshin.application.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.application.ApplicationEntries;
import jp.koshin.application.ApplicationFiles;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.RowsImport;
import jp.koshin.application.SectionSheet;
import jp.koshin.application.SectionView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.SectionKind;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.ErrorSummary;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.ReadSheet;
import jp.koshin.shared.ui.Tone;

/** One section of an application: every field is saved as it is left. */
@Route("applications/:renewal/:section")
@RolesAllowed({"PHYSICIAN", "SECRETARIAT", "REGIONAL_REVIEWER"})
class SectionPage extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final transient Applications applications;
  private final transient ApplicationEntries entries;
  private final transient ApplicationFiles files;
  private final transient RowsImport imports;
  private final transient Texts texts;
  private final transient Clock clock;
  private final transient CurrentUser user;
  private final ErrorSummary errors = new ErrorSummary();
  private final Span saved = new Span();
  private final Div body = new Div();
  private transient SectionDraft draft;
  private transient SectionForm form;

  SectionPage(
      Applications applications,
      ApplicationEntries entries,
      ApplicationFiles files,
      RowsImport imports,
      Texts texts,
      Clock clock,
      Users users) {
    super("application.title");
    this.applications = applications;
    this.entries = entries;
    this.files = files;
    this.imports = imports;
    this.texts = texts;
    this.clock = clock;
    this.user = users.current();
    saved.addClassName("koshin-saved");
    saved.getElement().setAttribute("role", "status");
    body.addClassName("koshin-stack");
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID renewal = ApplicationPage.id(event.getRouteParameters().get("renewal").orElse(""));
    String code = event.getRouteParameters().get("section").orElse("");
    ApplicationView application =
        applications.of(user, renewal).orElseThrow(() -> new NotFound("application", renewal));
    if (!application.isOpen()) {
      event.forwardTo("applications/" + renewal);
      return;
    }
    SectionView section = applications.section(user, renewal, code);
    setHeading(section.rule().name().in(getLocale()));
    show(application, section);
  }

  private void show(ApplicationView application, SectionView section) {
    UUID renewal = application.renewal().id();
    body.removeAll();
    body.add(navigation(application, section));
    if (application.editable() && !user.isMember(application.renewal().memberId())) {
      body.add(new ProxyNote(application));
    }
    if (section.rule().hint() != null) {
      body.add(new Note(Tone.NEUTRAL, new Paragraph(section.rule().hint().in(getLocale()))));
    }
    if (section.rule().kind() == SectionKind.LEDGER) {
      body.add(credits(application, section));
    } else if (section.rule().kind() == SectionKind.EXAM) {
      body.add(new ExamPanel(applications, texts, user, renewal, application.editable()));
    } else if (application.editable()) {
      enter(application, section);
    } else {
      body.add(read(section));
    }
  }

  private Div credits(ApplicationView application, SectionView section) {
    UUID renewal = application.renewal().id();
    String code = section.rule().code();
    return applications
        .tally(user, renewal, code)
        .<Div>map(TallyTable::new)
        .orElseGet(
            () ->
                new LedgerTable(
                    applications.ledger(user, renewal, code),
                    section,
                    application.renewal().activityPeriod()));
  }

  private void enter(ApplicationView application, SectionView section) {
    draft =
        new SectionDraft(
            user, application.renewal().id(), section, entries, files, imports, this::told);
    form = new SectionForm(section.rule(), draft, texts);
    form.show(section);
    LocalizedText own = application.rule().text("register");
    String word = own == null ? getTranslation("application.register") : own.in(getLocale());
    Button register = new Button(word, e -> register());
    register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(register, saved);
    actions.addClassName("koshin-actions");
    body.add(errors);
    if (section.rule().kind() == SectionKind.CASE_LIST) {
      body.add(
          new ImportPanel(draft, imports.template(section.rule()), texts),
          signatureForm(application, section));
    }
    body.add(form, actions);
    UnsavedWarning.watch(form);
  }

  /** The list to print, to be signed by hand and uploaded again. */
  private Anchor signatureForm(ApplicationView application, SectionView section) {
    String address =
        "/files/applications/" + application.renewal().id() + "/" + section.rule().code() + ".pdf";
    Anchor link = new Anchor(address, getTranslation("application.signature"));
    link.setRouterIgnore(true);
    link.addClassName("koshin-download");
    return link;
  }

  /** What was handed in, to be read. */
  private Div read(SectionView section) {
    if (section.erasedAt() != null) {
      String day = Tokyo.dateOf(section.erasedAt()).toString();
      return new Div(
          new Note(
              Tone.NEUTRAL,
              new Paragraph(getTranslation("application.erased", day, section.rowCount()))));
    }
    SectionSheet sheet = SectionSheet.of(section.rule(), section.answers(), getLocale());
    ReadSheet read = new ReadSheet();
    sheet.lines().forEach(line -> read.line(line.name(), line.value()));
    read.table(sheet.heads(), sheet.rows());
    for (EvidenceFile file : section.files()) {
      Anchor link = new Anchor("/files/evidence/" + file.id(), file.name());
      link.setRouterIgnore(true);
      read.add(link);
    }
    Div card = new Div(read);
    card.addClassName("koshin-card");
    return card;
  }

  private Nav navigation(ApplicationView application, SectionView section) {
    Nav nav = new Nav();
    nav.addClassName("koshin-sections");
    nav.getElement().setAttribute("aria-label", application.title().in(getLocale()));
    String base = "applications/" + application.renewal().id();
    nav.add(new Anchor(base, getTranslation("application.list")));
    for (SectionView other : application.sections()) {
      Anchor link =
          new Anchor(base + "/" + other.rule().code(), other.rule().name().in(getLocale()));
      if (other.rule().code().equals(section.rule().code())) {
        link.getElement().setAttribute("aria-current", "page");
      }
      nav.add(link);
    }
    return nav;
  }

  /** After each attempt to store something. */
  private void told(SectionDraft.Result result) {
    if (result.reload()) {
      form.show(draft.view());
    } else {
      form.refresh(draft.view());
    }
    result.refusals().stream()
        .filter(refusal -> !form.refuse(refusal))
        .forEach(refusal -> Messages.stop(texts.of(refusal, getLocale())));
    if (!draft.unsaved().isEmpty()) {
      saved.setText(getTranslation("application.unsaved"));
    } else if (result.refusals().isEmpty()) {
      errors.clear();
      String time = TIME.format(clock.instant().atZone(Tokyo.ZONE));
      saved.setText(getTranslation("application.saved", time));
      UnsavedWarning.saved(form);
    }
  }

  private void register() {
    draft.store();
    if (!draft.unsaved().isEmpty()) {
      return;
    }
    if (draft.view().issues().isEmpty()) {
      Messages.done(getTranslation("application.registered", getPageHeading()));
      errors.clear();
    } else {
      errors.show(form.problems(draft.view().issues()));
    }
  }

  private String getPageHeading() {
    return heading().getText();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (draft != null && !draft.unsaved().isEmpty()) {
      UnsavedWarning.ask(event.postpone());
    }
  }
}
