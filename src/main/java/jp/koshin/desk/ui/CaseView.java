package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.application.Applications;
import jp.koshin.audit.AuditTrail;
import jp.koshin.inbox.InboxTask;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.workflow.CaseSummary;
import jp.koshin.workflow.Cases;
import jp.koshin.workflow.ProcessDiagrams;

/** One case (案件): how it stands, everything that happened, where its token is, its evidence. */
@Route("cases")
@RolesAllowed({
  "PHYSICIAN",
  "SECRETARIAT",
  "REVIEWER",
  "REGIONAL_REVIEWER",
  "COMMITTEE",
  "BOARD",
  "CHAIR"
})
class CaseView extends Page implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient Cases cases;
  private final transient CaseSheets sheets;
  private final transient AuditTrail audit;
  private final transient ProcessDiagrams diagrams;
  private final transient Members members;
  private final transient InboxServices services;
  private final transient Programmes programmes;
  private final transient Clock clock;

  CaseView(
      Users users,
      Cases cases,
      CaseSheets sheets,
      AuditTrail audit,
      ProcessDiagrams diagrams,
      Members members,
      InboxServices services,
      Programmes programmes,
      Clock clock) {
    super("desk.case.title");
    useWholeWidth();
    user = users.current();
    this.cases = cases;
    this.sheets = sheets;
    this.audit = audit;
    this.diagrams = diagrams;
    this.members = members;
    this.services = services;
    this.programmes = programmes;
    this.clock = clock;
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    UUID id = id(parameter);
    CaseSummary summary = cases.summary(id);
    // The owning module says who may see the case; a stranger learns nothing of it.
    Div sheet = sheets.sheet(user, summary.kind(), id, getLocale());
    boolean staff = user.isStaffOf(summary.society());
    setHeading(
        getTranslation(
            "desk.case.heading",
            getTranslation("desk.inbox.kind." + summary.kind()),
            summary.number()));
    add(head(summary), body(summary, staff), documents(summary, sheet));
  }

  private static UUID id(String parameter) {
    try {
      return UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("case", parameter);
    }
  }

  private Div head(CaseSummary summary) {
    Member member = members.get(summary.memberId());
    Facts facts = new Facts();
    facts.fact(getTranslation("desk.case.status"), StatusBadge.of(summary.status(), word(summary)));
    facts.fact(getTranslation("desk.case.member"), member.number() + "　" + member.fullName());
    facts.fact(
        getTranslation("desk.case.programme"),
        programmes.get(summary.programme()).name().in(getLocale()));
    facts.fact(getTranslation("desk.case.subject"), summary.title());
    services.inbox().ofCase(summary.id()).ifPresent(task -> waiting(facts, task));
    Div head = new Div(facts);
    head.addClassName("koshin-card");
    services.inbox().ofCase(summary.id()).ifPresent(task -> offerPassingOn(head, task));
    return head;
  }

  private void waiting(Facts facts, InboxTask task) {
    facts.fact(getTranslation("desk.case.due"), Moments.minute(task.dueAt()));
    if (task.assigneeName() != null) {
      facts.fact(getTranslation("desk.inbox.assignee"), task.assigneeName());
    }
  }

  /** The desk of the stage gives a task to somebody; for those who are absent the secretariat. */
  private void offerPassingOn(Div head, InboxTask task) {
    boolean absent = task.assignee() != null && user.hasIn(task.society(), Role.SECRETARIAT);
    if (absent || services.inbox().find(user, task.id()).isPresent()) {
      Button pass =
          new Button(
              getTranslation("desk.assign.change"),
              e ->
                  new AssignDialog(
                          user,
                          List.of(task),
                          services.reviews(),
                          services.assignees(),
                          services.sentences(getLocale()),
                          () -> UI.getCurrent().getPage().reload())
                      .open());
      head.add(pass);
    }
  }

  private String word(CaseSummary summary) {
    return getTranslation(CaseStatuses.key(summary.kind(), summary.status()));
  }

  private Div body(CaseSummary summary, boolean staff) {
    Div past = new Div(new H2(getTranslation("desk.case.timeline")));
    past.addClassName("koshin-card");
    past.add(new Timeline(audit.history(summary.id(), !staff), words(summary)));
    boolean reviewed = services.inbox().ofCase(summary.id()).isPresent();
    CaseProcess process =
        new CaseProcess(diagrams.of(summary.id(), getLocale()), staff || !reviewed);
    Div body = new Div(past, process);
    body.addClassName("koshin-case");
    return body;
  }

  /** Names of the stages and kinds of evidence that the figures of the timeline mention by code. */
  private Map<String, String> words(CaseSummary summary) {
    Edition edition = programmes.editionInForce(summary.programme(), Tokyo.today(clock));
    Map<String, String> words = new HashMap<>();
    edition.evidenceKinds().forEach(k -> words.put(k.code(), k.name().in(getLocale())));
    ApplicationRule application = edition.application();
    if (application != null) {
      application.sections().stream()
          .flatMap(s -> s.uploads().stream())
          .forEach(u -> words.put(u.code(), u.name().in(getLocale())));
      words.put(Applications.PAPER_SCAN, getTranslation("application.scan"));
    }
    stages(summary, edition).forEach(s -> words.putIfAbsent(s.id(), s.name().in(getLocale())));
    words.put(edition.claimStage().id(), edition.claimStage().name().in(getLocale()));
    for (DecisionOutcome outcome : DecisionOutcome.values()) {
      words.put(outcome.name(), getTranslation("desk.outcome." + outcome));
    }
    return words;
  }

  /** Those of the case first: a deferral and a renewal may name a stage of one id differently. */
  private static Stream<StageRule> stages(CaseSummary summary, Edition edition) {
    Stream<StageRule> renewals = edition.renewalStages().stream();
    Stream<StageRule> petitions = edition.lifecycle().stages().stream();
    return switch (summary.kind()) {
      case CLAIM, RENEWAL -> Stream.concat(renewals, petitions);
      case DEFERRAL, REINSTATEMENT, RESERVATION -> Stream.concat(petitions, renewals);
    };
  }

  private Div documents(CaseSummary summary, Div sheet) {
    EvidencePane evidence = new EvidencePane();
    evidence.show(sheets.files(user, summary.kind(), summary.id(), getLocale()));
    Div statement = new Div(new H2(getTranslation("desk.case.statement")), sheet);
    statement.addClassName("koshin-card");
    Div documents = new Div(statement, evidence);
    documents.addClassName("koshin-case");
    return documents;
  }
}
