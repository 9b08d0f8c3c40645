package jp.koshin.credit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.koshin.credit.Calculation;
import jp.koshin.credit.ExplainedActivity;
import jp.koshin.programme.Edition;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;
import jp.koshin.valuation.Activity;

/**
 * What if (試算): tries activities out, on top of nothing for everybody, on top of the real ledger
 * for a physician. The whole calculation lies in the address.
 */
@Route("what-if")
@AnonymousAllowed
class WhatIfView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient WhatIfPieces pieces;
  private final Div content = new Div();
  private final Div entered = new Div();
  private final Div result = new Div();
  private final Div proposals = new Div();
  private final ShortResult bar = new ShortResult();
  private transient Draft draft;
  private TrialForm form;
  private SharePanel share;

  WhatIfView(WhatIfPieces pieces) {
    super("page.what-if.title");
    this.pieces = pieces;
    content.addClassName("koshin-stack");
    result.addClassName("koshin-stack");
    result.setId("result");
    result.getElement().setAttribute("aria-live", "polite");
    entered.addClassName("koshin-stack");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    if (!pieces.allowed()) {
      content.add(new Note(Tone.STOP, new Paragraph(getTranslation("refusal.TOO_MANY_REQUESTS"))));
      return;
    }
    QueryParameters query = event.getLocation().getQueryParameters();
    if (pieces.address().unreadable(query)) {
      content.add(new Note(Tone.ATTENTION, new Paragraph(getTranslation("credit.unreadable"))));
    }
    pieces.address().read(query).ifPresentOrElse(this::open, this::choose);
  }

  private void choose() {
    setHeading(getTranslation("page.what-if.title"));
    Paragraph lead = new Paragraph(getTranslation("credit.choose"));
    lead.addClassName("koshin-lead");
    content.add(
        lead,
        new ProgrammeChoice(pieces.programmes(), pieces.societies(), p -> "what-if?p=" + p.code()));
  }

  private void open(Draft begun) {
    draft = begun;
    String programme = begun.entered().programme();
    Edition edition = pieces.programmes().edition(programme, begun.entered().edition());
    form = new TrialForm(pieces.questions(), pieces.catalogue(), edition, this::entered);
    form.begin(pieces.firstDay(begun));
    share = new SharePanel(begun.base() != null);
    content.add(new WhatIfHead(pieces, begun), columns(begun, edition));
    show();
  }

  private Div columns(Draft begun, Edition edition) {
    Div left = new Div();
    left.addClassName("koshin-stack");
    if (begun.base() == null) {
      left.add(
          new SettingsPanel(
              pieces.programmes(),
              pieces.questions(),
              begun.entered(),
              request -> settle(draft.with(request.with(draft.entered().activities())))));
    }
    if (!edition.kinds().isEmpty()) {
      Div card = new Div(new H2(getTranslation("page.what-if.add")), form);
      card.addClassNames("koshin-card", "koshin-no-print");
      left.add(card, entered);
    }
    Div right = new Div(result, proposals, share);
    right.addClassName("koshin-stack");
    Div columns = new Div(left, right, bar);
    columns.addClassNames("koshin-two-columns", "koshin-what-if");
    return columns;
  }

  private void entered(Activity activity) {
    boolean known =
        draft.entered().activities().stream().anyMatch(a -> a.id().equals(activity.id()));
    change(known ? draft.replacing(activity.id(), activity) : draft.plus(List.of(activity)));
  }

  private void change(Draft next) {
    if (!pieces.address().fits(next)) {
      Messages.stop(getTranslation("credit.full"));
      return;
    }
    settle(next);
  }

  /** Keeps it in the address, one step back for each change, and shows it. */
  private void settle(Draft next) {
    if (!pieces.allowed()) {
      Messages.stop(getTranslation("refusal.TOO_MANY_REQUESTS"));
      return;
    }
    draft = next;
    getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .pushState(null, new Location("what-if?" + pieces.address().query(next))));
    show();
  }

  private void show() {
    Calculation now = pieces.calculate(draft);
    Edition edition =
        pieces.programmes().edition(now.request().programme(), now.request().edition());
    ResultSheet sheet = new ResultSheet(this, now, edition);
    result.removeAll();
    Stream.of(
            sheet.completion(),
            sheet.chart("page.what-if.result"),
            sheet.requirements(),
            sheet.categories())
        .filter(Objects::nonNull)
        .forEach(result::add);
    proposals.removeAll();
    if (!now.result().eligible() && !edition.kinds().isEmpty()) {
      proposals.add(new ProposalsPanel(now, more -> change(draft.plus(more))));
    }
    showEntered(now);
    share.show(
        now.request().programme(),
        pieces.address().query(draft),
        pieces.address().query(new Draft(draft.entered(), null, false)));
    bar.show(now);
  }

  private void showEntered(Calculation now) {
    entered.removeAll();
    List<ExplainedActivity> lines =
        pieces.explained(now, draft.base()).stream().filter(line -> line.entry() == null).toList();
    if (!lines.isEmpty()) {
      Component list = new TrialList(lines, form::edit, a -> change(draft.without(a.id())));
      Div card =
          new Div(new H2(getTranslation("credit.entered", String.valueOf(lines.size()))), list);
      card.addClassName("koshin-card");
      entered.add(card);
    }
  }
}
