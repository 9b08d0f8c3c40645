package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.notification.Outbox;
import jp.koshin.notification.OutboxMail;
import jp.koshin.notification.OutboxStatus;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import jp.koshin.workflow.EngineOperations;
import jp.koshin.workflow.FailedJob;
import jp.koshin.workflow.StepNames;

/** The operator's page (運用): failed jobs with retry, and the outbox. */
@Route("operations")
@RolesAllowed("OPERATOR")
class OperationsView extends Page {

  private static final long serialVersionUID = 1L;
  private static final int MAILS = 200;

  private final transient CurrentUser user;
  private final transient EngineOperations engine;
  private final transient StepNames names;
  private final transient Outbox outbox;
  private final transient Texts texts;
  private final Grid<FailedJob> jobs = new Grid<>();
  private final Grid<OutboxMail> mails = new Grid<>();

  OperationsView(
      Users users, EngineOperations engine, StepNames names, Outbox outbox, Texts texts) {
    super("desk.operations.title");
    useWholeWidth();
    user = users.current();
    this.engine = engine;
    this.names = names;
    this.outbox = outbox;
    this.texts = texts;
    jobColumns();
    mailColumns();
    Button refresh = new Button(getTranslation("desk.inbox.refresh"), e -> reload());
    Div tools = new Div(refresh);
    tools.addClassName("koshin-actions");
    add(
        tools,
        new H2(getTranslation("desk.operations.jobs")),
        jobs,
        new H2(getTranslation("desk.operations.outbox")),
        mails);
    reload();
  }

  private void jobColumns() {
    jobs.setAllRowsVisible(true);
    jobs.addColumn(job -> names.process(job.processKey(), getLocale()))
        .setHeader(getTranslation("desk.operations.process"));
    jobs.addColumn(this::step).setHeader(getTranslation("desk.operations.step"));
    jobs.addColumn(FailedJob::message)
        .setHeader(getTranslation("desk.operations.message"))
        .setFlexGrow(3);
    jobs.addColumn(
            new ComponentRenderer<>(
                job ->
                    job.isIncident()
                        ? new StatusBadge(getTranslation("desk.operations.incident"), Tone.STOP)
                        : new StatusBadge(
                            getTranslation("desk.operations.retrying", job.retriesLeft()),
                            Tone.ATTENTION)))
        .setHeader(getTranslation("desk.case.status"))
        .setAutoWidth(true);
    jobs.addColumn(new ComponentRenderer<>(this::jobActions))
        .setHeader(getTranslation("desk.payments.action"))
        .setAutoWidth(true);
    jobs.getElement().setAttribute("aria-label", getTranslation("desk.operations.jobs"));
    jobs.setEmptyStateText(getTranslation("desk.operations.no-jobs"));
  }

  /** As people call it, and as the log does. */
  private String step(FailedJob job) {
    String id = job.activity();
    return id == null ? "" : names.step(job.processKey(), id, getLocale()) + " " + id;
  }

  private Div jobActions(FailedJob job) {
    Button retry =
        new Button(
            getTranslation("desk.operations.retry"),
            e -> {
              engine.retry(user, job.id());
              Messages.done(getTranslation("desk.operations.retried"));
              reload();
            });
    Button trace =
        new Button(
            getTranslation("desk.operations.trace"), e -> show(engine.trace(user, job.id())));
    Div actions = new Div(retry, trace);
    actions.addClassName("koshin-actions");
    return actions;
  }

  private void mailColumns() {
    mails
        .addColumn(mail -> Moments.minute(mail.createdAt()))
        .setHeader(getTranslation("desk.operations.created"))
        .setAutoWidth(true);
    mails
        .addColumn(OutboxMail::recipient)
        .setHeader(getTranslation("desk.operations.recipient"))
        .setAutoWidth(true);
    mails
        .addColumn(OutboxMail::subject)
        .setHeader(getTranslation("desk.operations.subject"))
        .setWidth("16rem")
        .setFlexGrow(3);
    mails
        .addColumn(
            new ComponentRenderer<>(
                mail ->
                    StatusBadge.of(
                        mail.status().name(),
                        getTranslation(
                            mail.shownOnly() && mail.status() == OutboxStatus.SENT
                                ? "desk.operations.mail.SHOWN"
                                : "desk.operations.mail." + mail.status()))))
        .setHeader(getTranslation("desk.case.status"))
        .setAutoWidth(true);
    mails
        .addColumn(new ComponentRenderer<>(this::mailActions))
        .setHeader(getTranslation("desk.payments.action"))
        .setAutoWidth(true);
    mails.getElement().setAttribute("aria-label", getTranslation("desk.operations.outbox"));
    mails.setEmptyStateText(getTranslation("desk.operations.no-mails"));
  }

  private Div mailActions(OutboxMail mail) {
    Div actions = new Div();
    actions.addClassName("koshin-actions");
    if (!mail.body().isEmpty()) {
      actions.add(new Button(getTranslation("desk.operations.read"), e -> show(mail.body())));
    }
    if (mail.status() == OutboxStatus.FAILED) {
      actions.add(new Button(getTranslation("desk.operations.retry"), e -> retry(mail)));
    }
    return actions;
  }

  private void retry(OutboxMail mail) {
    Outcome<OutboxMail> outcome = outbox.retry(user, mail.id());
    if (outcome.isDone()) {
      Messages.done(getTranslation("desk.operations.retried"));
    } else {
      outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    }
    reload();
  }

  private void show(String text) {
    Pre pre = new Pre(text);
    pre.addClassName("koshin-pre");
    Dialog dialog = new Dialog(pre);
    dialog.setHeaderTitle(getTranslation("desk.operations.message"));
    dialog.getFooter().add(new Button(getTranslation("shared.close"), e -> dialog.close()));
    dialog.open();
  }

  private void reload() {
    jobs.setItems(engine.failedJobs());
    mails.setItems(outbox.list(user, null, MAILS));
  }
}
