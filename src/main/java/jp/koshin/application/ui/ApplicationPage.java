package jp.koshin.application.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.application.ApplicationFiles;
import jp.koshin.application.ApplicationView;
import jp.koshin.application.Applications;
import jp.koshin.application.Completion;
import jp.koshin.application.StepView;
import jp.koshin.evidence.EvidenceFile;
import jp.koshin.member.MemberDetailsRegister;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StepRule;
import jp.koshin.programme.UploadRule;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.shared.Formats;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** A written application (申請書類一覧): its steps, its documents with their state, its completion. */
@Route("applications/:renewal")
@RolesAllowed({"PHYSICIAN", "SECRETARIAT", "REGIONAL_REVIEWER"})
class ApplicationPage extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int SCANS = 5;

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
      body.add(new ProxyNote(application), scans());
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
      body.add(steps(application, renewal));
    }
  }

  /** Where staff attach the paper that they type in. */
  private UploadBox scans() {
    UploadRule rule =
        new UploadRule(
            Applications.PAPER_SCAN,
            new LocalizedText(
                texts.get("application.scan", Locale.JAPANESE),
                texts.get("application.scan", Locale.ENGLISH)),
            null,
            true,
            List.of(UploadRule.Type.values()),
            SCANS,
            null,
            false);
    UploadBox box = new UploadBox(rule, new Scans(), texts);
    box.show(files.scans(user, id));
    return box;
  }

  private final class Scans implements UploadBox.Files {
    @Override
    public List<Refusal> add(UploadRule rule, String name, byte[] content) {
      return changed(files.addScan(user, id, name, content));
    }

    @Override
    public List<Refusal> remove(EvidenceFile file) {
      return changed(files.remove(user, id, file.id()));
    }

    private List<Refusal> changed(Outcome<EvidenceFile> outcome) {
      if (outcome.isDone()) {
        refresh();
      }
      return outcome.refusals();
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

  private OrderedList steps(ApplicationView application, RenewalView renewal) {
    OrderedList list = new OrderedList();
    list.addClassName("koshin-application-steps");
    for (StepView step : application.steps()) {
      ListItem item =
          new ListItem(
              new H2(step.rule().name().in(getLocale())),
              costsNothing(step, renewal)
                  ? new StatusBadge(getTranslation("application.step.none"), Tone.NEUTRAL)
                  : badge(step, renewal));
      item.addClassName("koshin-card");
      item.addClassName("koshin-stack");
      if (step.rule().hint() != null) {
        item.add(new Paragraph(step.rule().hint().in(getLocale())));
      }
      if (step.locked() != null) {
        item.add(new Note(Tone.NEUTRAL, new Paragraph(step.locked().in(getLocale()))));
      }
      item.add(content(step, application, renewal));
      list.add(item);
    }
    return list;
  }

  private StatusBadge badge(StepView step, RenewalView renewal) {
    if (step.rule().kind() == StepRule.Kind.FEE && !step.done() && step.locked() == null) {
      String status = Objects.requireNonNull(renewal.fee()).status().name();
      return StatusBadge.of(status, getTranslation("page.fees.status." + status));
    }
    String word = step.done() ? "done" : step.locked() == null ? "open" : "waiting";
    Tone tone = step.done() ? Tone.DONE : step.locked() == null ? Tone.ACTIVE : Tone.NEUTRAL;
    return new StatusBadge(getTranslation("application.step." + word), tone);
  }

  /** A step of a fee whose amount the society has not set here. */
  private static boolean costsNothing(StepView step, RenewalView renewal) {
    return step.rule().kind() == StepRule.Kind.FEE && renewal.fee() == null;
  }

  private Div content(StepView step, ApplicationView application, RenewalView renewal) {
    return switch (step.rule().kind()) {
      case DOCUMENTS -> new Div(new DocumentList(application), print(application));
      case FEE ->
          costsNothing(step, renewal)
              ? noFee(renewal)
              : step.locked() == null ? fee(step, renewal) : new Div();
      case SUBMISSION -> step.locked() == null ? completionBox(application, renewal) : new Div();
    };
  }

  /** What the society says of its fee, and that nothing is paid here. */
  private Div noFee(RenewalView renewal) {
    Div box = new Div();
    LocalizedText own =
        programmes.edition(renewal.programme(), renewal.edition()).texts().get("renewal.fee");
    if (own != null) {
      box.add(new Paragraph(own.in(getLocale())));
    }
    box.add(new Paragraph(getTranslation("application.fee.none")));
    return box;
  }

  private Div fee(StepView step, RenewalView renewal) {
    Div box = new Div();
    if (renewal.fee() != null) {
      box.add(
          new Paragraph(
              getTranslation("page.fees.amount")
                  + " "
                  + Formats.yen(renewal.fee().amount(), getLocale())));
    }
    if (!step.done() && user.isMember(renewal.memberId())) {
      box.add(link("fees", "page.to-fees"));
    } else if (!step.done() && renewal.fee() != null && user.has(Role.SECRETARIAT)) {
      box.add(link("payments?q=" + renewal.fee().reference(), "application.fee.to-payments"));
    } else if (!step.done() && renewal.fee() != null) {
      String reference = renewal.fee().reference();
      box.add(new Paragraph(getTranslation("application.fee.by-secretariat", reference)));
    }
    return box;
  }

  private Anchor link(String address, String textKey) {
    Anchor link = new Anchor(address, getTranslation(textKey));
    link.addClassName("koshin-download");
    return link;
  }

  private CompletionBox completionBox(ApplicationView application, RenewalView renewal) {
    return new CompletionBox(application, renewal, completion, texts, user, this::refresh);
  }
}
