package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.inbox.Inbox;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.InboxTask;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.review.Decision;
import jp.koshin.review.DecisionOutcome;
import jp.koshin.review.DecisionRequest;
import jp.koshin.review.Reviews;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Shortcuts;

/**
 * The reviewers' inbox (審査トレイ): list, evidence and decision side by side; a decision brings the
 * next task.
 */
@Route("inbox")
@RolesAllowed({"SECRETARIAT", "REVIEWER", "REGIONAL_REVIEWER", "COMMITTEE", "BOARD", "CHAIR"})
class InboxView extends Page implements BeforeEnterObserver, DecisionPanel.Desk {

  private static final long serialVersionUID = 1L;
  private static final String TASK = "task";

  /** Whoever these concern does not see the content either. */
  private static final List<String> BLIND = List.of("OWN_CASE", "CONFLICT_OF_INTEREST");

  private final transient CurrentUser user;
  private final transient Inbox inbox;
  private final transient Reviews reviews;
  private final transient CaseSheets sheets;
  private final transient Texts texts;
  private final InboxFilters filters;
  private final InboxList list;
  private final EvidencePane evidence = new EvidencePane();
  private final DecisionPanel decision = new DecisionPanel(this);
  private final Span open = new Span();
  private final Span overdue = new Span();
  private final Div panes = new Div();
  private final Shortcuts keys = new Shortcuts();
  private final Undo undo;
  private transient FilterState address = new FilterState();

  InboxView(
      Users users,
      Inbox inbox,
      Reviews reviews,
      CaseSheets sheets,
      Programmes programmes,
      Texts texts,
      Clock clock) {
    super("desk.inbox.title");
    useWholeWidth();
    user = users.current();
    this.inbox = inbox;
    this.reviews = reviews;
    this.sheets = sheets;
    this.texts = texts;
    undo = new Undo(id -> reviews.undo(user, id), this::undone, this::sentences);
    List<Programme> own =
        programmes.all().stream().filter(p -> user.belongsTo(p.society())).toList();
    filters =
        new InboxFilters(
            own,
            own.stream().map(p -> programmes.editionInForce(p.code(), Tokyo.today(clock))).toList(),
            this::filtered);
    list =
        new InboxList(
            query -> inbox.page(user, query), clock, this::choose, () -> step("evidence"));
    add(figures(), filters, panes(), keys);
    defineKeys();
  }

  private Div figures() {
    Button refresh = new Button(getTranslation("desk.inbox.refresh"), e -> filtered());
    refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Button help = new Button(getTranslation("desk.inbox.keys"), e -> KeysDialog.open(keys));
    help.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div figures = new Div(open, overdue, refresh, help);
    figures.addClassName("koshin-inbox-figures");
    figures.getElement().setAttribute("role", "status");
    return figures;
  }

  private Div panes() {
    Button back = new Button(getTranslation("desk.inbox.back-to-list"), e -> step("list"));
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    back.addClassName("koshin-phone-only");
    Button on = new Button(getTranslation("desk.inbox.to-decision"), e -> step("decision"));
    on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    on.addClassName("koshin-phone-only");
    Div middle = new Div(back, evidence, on);
    middle.addClassName("koshin-inbox-evidence");
    Button again = new Button(getTranslation("desk.inbox.to-evidence"), e -> step("evidence"));
    again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    again.addClassName("koshin-phone-only");
    Div right = new Div(again, decision);
    right.addClassName("koshin-inbox-decision");
    panes.addClassName("koshin-inbox");
    panes.add(list, middle, right);
    step("list");
    return panes;
  }

  private void step(String name) {
    panes.getElement().setAttribute("data-step", name);
  }

  private void defineKeys() {
    keys.on("j", getTranslation("desk.inbox.key.next"), () -> list.step(1).ifPresent(this::choose));
    keys.on(
        "k",
        getTranslation("desk.inbox.key.previous"),
        () -> list.step(-1).ifPresent(this::choose));
    keys.on(
        "a",
        getTranslation("desk.decision.approve"),
        () -> decision.answer(DecisionOutcome.APPROVE));
    keys.on(
        "r", getTranslation("desk.decision.return"), () -> decision.answer(DecisionOutcome.RETURN));
    keys.on(
        "x", getTranslation("desk.decision.reject"), () -> decision.answer(DecisionOutcome.REJECT));
    keys.on("u", getTranslation("desk.inbox.undo"), () -> undo.takeBack());
    keys.on("n", getTranslation("shared.evidence.next"), evidence::nextPage);
    keys.on("p", getTranslation("shared.evidence.previous"), evidence::previousPage);
    keys.on("?", getTranslation("desk.inbox.keys"), () -> KeysDialog.open(keys));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    FilterState state = FilterState.of(event.getLocation().getQueryParameters());
    if (state.isSameAs(address)) {
      return; // the page shows it already; what is half written stays, and so do the buttons
    }
    filters.restore(state);
    reload();
    String asked = state.get(TASK);
    Optional<InboxTask> chosen =
        asked.isEmpty() ? Optional.empty() : list.select(asked).or(() -> inbox.find(user, asked));
    chosen.ifPresentOrElse(this::choose, () -> showNothing("desk.inbox.choose"));
  }

  private void reload() {
    InboxQuery query = filters.query();
    list.load(query);
    open.setText(getTranslation("desk.inbox.open", figure(query)));
    overdue.setText(getTranslation("desk.inbox.overdue", figure(query.onlyOverdue())));
  }

  private void filtered() {
    reload();
    address(list.selected().map(InboxTask::id).orElse(""));
  }

  private String figure(InboxQuery query) {
    Inbox.Count count = inbox.count(user, query);
    return count.capped() ? count.count() + "+" : String.valueOf(count.count());
  }

  private void address(String taskId) {
    FilterState now = filters.state().put(TASK, taskId);
    if (!now.isSameAs(address)) {
      address = now;
      now.show(UI.getCurrent(), "inbox");
    }
  }

  private void choose(InboxTask chosen) {
    Optional<InboxTask> task = inbox.find(user, chosen.id());
    if (task.isEmpty()) {
      Messages.stop(getTranslation("desk.inbox.gone"));
      reload();
      showNothing("desk.inbox.choose");
      return;
    }
    show(task.get());
  }

  private void show(InboxTask task) {
    List<Refusal> obstacles = reviews.obstacles(user, task.id());
    List<String> sentences = sentences(obstacles);
    boolean hidden = obstacles.stream().anyMatch(o -> BLIND.contains(o.code()));
    evidence.show(hidden ? List.of() : sheets.files(user, task.kind(), task.caseId(), getLocale()));
    Div sheet = hidden ? new Div() : sheets.sheet(user, task.kind(), task.caseId(), getLocale());
    decision.show(task, sheet, sentences, user.username().equals(task.assignee()));
    if (obstacles.isEmpty()) {
      decision.warn(sentences(reviews.obstaclesToApproval(user, task.id())));
    }
    address(task.id());
    step("evidence");
  }

  private List<String> sentences(List<Refusal> refusals) {
    return refusals.stream().map(r -> texts.of(r, getLocale())).toList();
  }

  private void showNothing(String key) {
    evidence.show(List.of());
    decision.clear(getTranslation(key));
    address("");
    step("list");
  }

  @Override
  public void assign(InboxTask task, boolean take) {
    Outcome<InboxTask> outcome = reviews.assign(user, task.id(), take ? user.username() : null);
    if (outcome.isDone()) {
      reload();
      show(outcome.get());
    } else {
      Messages.stop(String.join("\n", sentences(outcome.refusals())));
    }
  }

  @Override
  public void decide(DecisionRequest request) {
    int position = list.position();
    try {
      Outcome<Decision> outcome = reviews.decide(user, request);
      if (!outcome.isDone()) {
        boolean reasonMissing =
            outcome.refusals().stream().anyMatch(r -> "reason".equals(r.field()));
        decision.refuse(sentences(outcome.refusals()), reasonMissing);
        return;
      }
      undo.offer(request);
      reload();
      list.selectAt(position).ifPresentOrElse(this::choose, () -> showNothing("desk.inbox.done"));
    } catch (LostRace race) {
      lost(race);
    }
  }

  private void undone(UUID caseId) {
    reload();
    inbox.ofCase(caseId).flatMap(t -> list.select(t.id())).ifPresent(this::choose);
  }

  private void lost(LostRace race) {
    Messages.stop(texts.of(race.refusal(), getLocale()));
    reload();
    showNothing("desk.inbox.choose");
  }
}
