package jp.koshin.desk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.inbox.InboxQuery;
import jp.koshin.inbox.InboxTask;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.ui.EvidencePane;
import jp.koshin.shared.ui.FilterState;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Shortcuts;

/**
 * The reviewers' inbox (審査トレイ): list, evidence and decision side by side; a decision brings the
 * next task.
 */
@Route("inbox")
@RolesAllowed({"SECRETARIAT", "REVIEWER", "REGIONAL_REVIEWER", "COMMITTEE", "BOARD", "CHAIR"})
class InboxView extends Page implements BeforeEnterObserver, GroupWork.Desk, TaskAnswers.Page {

  private static final long serialVersionUID = 1L;

  private final transient CurrentUser user;
  private final transient InboxServices services;
  private final transient Function<List<Refusal>, List<String>> sentences;
  private final InboxFilters filters;
  private final InboxFigures figures;
  private final GroupWork group;
  private final InboxList list;
  private final DecisionPanel decision;
  private final transient TaskDesk desk;
  private final TaskPanes panes;
  private final InboxLive live;
  private final transient TaskAnswers answers;
  private final transient InboxAddress address;
  private final transient ShownTask shown;

  InboxView(Users users, InboxServices services) {
    super("desk.inbox.title");
    useWholeWidth();
    user = users.current();
    this.services = services;
    sentences = services.sentences(getLocale());
    answers = new TaskAnswers(user, services, sentences, this::choose, this);
    decision = new DecisionPanel(answers);
    EvidencePane evidence = new EvidencePane();
    desk = new TaskDesk(user, services, getLocale(), evidence, decision);
    filters = InboxFilters.of(user, services, this::filtered);
    address = new InboxAddress(filters);
    figures = new InboxFigures(query -> services.inbox().count(user, query));
    group = new GroupWork(user, services, this);
    list =
        new InboxList(
            query -> services.inbox().page(user, query),
            group.picks(),
            services.clock(),
            this::choose,
            () -> panes().step(TaskPanes.Step.EVIDENCE));
    panes = new TaskPanes(list, evidence, decision);
    shown = new ShownTask(desk, panes, address, this::reread);
    live = new InboxLive(user, services, list, group.progress(), this::reread, this::changed);
    Shortcuts keys = InboxKeys.of(evidence, decision);
    addKeys(keys);
    addTools(keys);
    add(figures, filters, live, group, panes, keys);
  }

  private TaskPanes panes() {
    return panes;
  }

  private void addKeys(Shortcuts keys) {
    InboxKeys.on(keys, "j", "desk.inbox.key.next", () -> list.step(1).ifPresent(this::choose));
    InboxKeys.on(keys, "k", "desk.inbox.key.previous", () -> list.step(-1).ifPresent(this::choose));
    InboxKeys.on(keys, "u", "desk.inbox.undo", answers::takeBack);
    InboxKeys.on(keys, "s", "desk.inbox.key.pick", list::togglePick);
    InboxKeys.on(keys, "b", "desk.bulk.decide", group::decide);
    InboxKeys.on(keys, "g", "desk.assign.change", this::passOnChosen);
    InboxKeys.on(keys, "?", "desk.inbox.keys", () -> KeysDialog.open(keys));
  }

  private void addTools(Shortcuts keys) {
    figures
        .with("desk.saved.title", this::openSaved)
        .with("desk.inbox.refresh", this::filtered)
        .with("desk.inbox.keys", () -> KeysDialog.open(keys));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    FilterState state = FilterState.of(event.getLocation().getQueryParameters());
    if (address.shows(state)) {
      return; // the page shows it already; what is half written stays, and so do the buttons
    }
    filters.restore(state);
    load();
    group.progress().recall();
    live.pace();
    String asked = state.get(InboxAddress.TASK);
    list.select(asked)
        .or(() -> desk.find(asked))
        .ifPresentOrElse(this::choose, () -> shown.nothing("desk.inbox.choose"));
  }

  private void load() {
    list.load(filters.query());
    loaded();
  }

  @Override
  public void reread() {
    list.reload();
    loaded();
  }

  private void loaded() {
    live.begin(filters.query());
    figures.show(filters.query());
  }

  private void filtered() {
    load();
    address.show(list.selected().map(InboxTask::id).orElse(""));
  }

  /** Others did something with these lines; whoever looks at one of them is told. */
  private void changed(List<InboxRow> rows) {
    figures.show(filters.query());
    String shown = list.selected().map(InboxTask::id).orElse("");
    if (rows.stream().anyMatch(row -> row.id().equals(shown))) {
      decision.warn(List.of(getTranslation("desk.inbox.changed")));
    }
  }

  private void choose(InboxTask chosen) {
    live.touched();
    shown.choose(chosen);
  }

  @Override
  public InboxList list() {
    return list;
  }

  @Override
  public ShownTask shown() {
    return shown;
  }

  @Override
  public void refuse(List<Refusal> refusals) {
    decision.refuse(refusals, sentences);
  }

  @Override
  public void passOn(InboxTask task) {
    group.passOn(List.of(task), () -> desk.find(task.id()).ifPresent(shown::renew));
  }

  private void passOnChosen() {
    if (group.picks().tasks().isEmpty()) {
      list.selected().ifPresent(this::passOn);
    } else {
      group.passOn();
    }
  }

  @Override
  public void repaint() {
    list.repaint();
  }

  @Override
  public void hurry() {
    live.pace();
  }

  private void openSaved() {
    new SavedFiltersDialog(user, services.saved(), figures::figure, this::restore)
        .keeping(filters.query(), sentences)
        .open();
  }

  private void restore(InboxQuery query) {
    filters.show(query);
    filtered();
  }
}
