package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.application.ApplicationFiles;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.Completion;
import jp.koshin.application.StepView;
import jp.koshin.member.MemberDetailsRegister;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.shared.Formats;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** A written application (申請書類一覧): its steps, its documents with their state, its completion. */
@Route("applications/:renewal")
@RolesAllowed({"PHYSICIAN", "SECRETARIAT", "REGIONAL_REVIEWER"})
class ApplicationPage extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient Applications applications;
  private final transient Completion completion;
  private final transient ApplicationFiles files;
  private final transient Renewals renewals;
  private final transient MemberDetailsRegister details;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final transient CurrentUser user;
  private final Div body = new Div();
  private transient UUID id;

  ApplicationPage(
      Applications applications,
      Completion completion,
      ApplicationFiles files,
      Renewals renewals,
      MemberDetailsRegister details,
      Programmes programmes,
      Texts texts,
      Users users) {
    super("application.title");
    this.applications = applications;
    this.completion = completion;
    this.files = files;
    this.renewals = renewals;
    this.details = details;
    this.programmes = programmes;
    this.texts = texts;
    this.user = users.current();
    body.addClassName("koshin-stack");
    add(body);
  }

  static UUID id(String parameter) {
    try {
      return UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("application", parameter);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = id(event.getRouteParameters().get("renewal").orElse(""));
    refresh();
  }

  private void refresh() {
    ApplicationView application =
        applications.of(user, id).orElseThrow(() -> new NotFound("application", id));
    RenewalView renewal = renewals.get(user, id);
    setHeading(application.title().in(getLocale()));
    body.removeAll();
    if (application.editable() && !user.isMember(renewal.memberId())) {
      body.add(new ProxyNote(application), new PaperScans(files, user, id, texts, this::refresh));
    } else if (application.byProxy()) {
      body.add(
          new Note(Tone.NEUTRAL, new Paragraph(getTranslation("application.entered-by-staff"))));
    }
    body.add(head(application, renewal));
    if (renewal.status() == RenewalStatus.RETURNED && renewal.reason() != null) {
      body.add(returned(renewal));
    }
    if (!application.isOpen()) {
      body.add(
          application.editable()
              ? new RosterPanel(application, details, texts, user, this::refresh)
              : new Note(
                  Tone.NEUTRAL, new Paragraph(getTranslation("application.roster.missing"))));
      return;
    }
    if (application.steps().isEmpty()) {
      body.add(documents(application));
      body.add(completionBox(application, renewal));
    } else {
      body.add(
          new StepList(application.steps(), renewal, step -> content(step, application, renewal)));
    }
  }

  private Div head(ApplicationView application, RenewalView renewal) {
    String status = renewal.status().name();
    Facts facts =
        new Facts()
            .fact(getTranslation("page.renewal.number"), renewal.number())
            .fact(getTranslation("application.applicant"), application.applicant())
            .fact(getTranslation("page.renewal.window"), Formats.window(renewal.window()))
            .fact(getTranslation("page.renewal.status"), StatusBadge.of(status, word(renewal)));
    Div head = new Div(facts);
    head.addClassName("koshin-card");
    LocalizedText notice = application.rule().text("notice");
    if (notice != null && application.editable()) {
      head.add(new Paragraph(notice.in(getLocale())));
    }
    return head;
  }

  private String word(RenewalView renewal) {
    LocalizedText own = renewal.shownAs();
    return own == null
        ? getTranslation("page.renewal.status." + renewal.status())
        : own.in(getLocale());
  }

  private Note returned(RenewalView renewal) {
    Note note = new Note(Tone.ATTENTION, new Paragraph(renewal.reason()));
    if (renewal.correctionDue() != null) {
      String due = Formats.end(renewal.correctionDue());
      note.add(new Paragraph(getTranslation("page.claim.correction-due", due)));
    }
    return note;
  }

  private Div documents(ApplicationView application) {
    Div card = new Div(new H2(getTranslation("application.list")), new DocumentList(application));
    card.addClassName("koshin-card");
    card.addClassName("koshin-stack");
    card.add(print(application));
    return card;
  }

  /** The application as PDF: marked while it is not completed. */
  private Anchor print(ApplicationView application) {
    boolean preview = application.renewal().status().isEditable();
    String key = preview ? "application.preview" : "application.download";
    Anchor link = new Anchor("/files/applications/" + id + ".pdf", getTranslation(key));
    link.setRouterIgnore(true);
    link.addClassName("koshin-download");
    return link;
  }

  private Div content(StepView step, ApplicationView application, RenewalView renewal) {
    return switch (step.rule().kind()) {
      case DOCUMENTS -> new Div(new DocumentList(application), print(application));
      case FEE ->
          StepList.costsNothing(step, renewal) || step.locked() == null
              ? new FeeStepBox(step, renewal, feeWords(renewal), user)
              : new Div();
      case SUBMISSION -> step.locked() == null ? completionBox(application, renewal) : new Div();
    };
  }

  private @Nullable LocalizedText feeWords(RenewalView renewal) {
    return programmes.edition(renewal.programme(), renewal.edition()).texts().get("renewal.fee");
  }

  private CompletionBox completionBox(ApplicationView application, RenewalView renewal) {
    return new CompletionBox(application, renewal, completion, texts, user, this::refresh);
  }
}
