package jp.koshin.credit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import jp.koshin.credit.Calculation;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.Tone;

/** The grounds of a calculation that is in the address; open to all, as the calculation is. */
@Route("what-if/explanation")
@AnonymousAllowed
class WhatIfExplanationView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient WhatIfPieces pieces;
  private final Div content = new Div();

  WhatIfExplanationView(WhatIfPieces pieces) {
    super("credit.explanation.of-what-if");
    this.pieces = pieces;
    content.addClassName("koshin-stack");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    content.removeAll();
    if (!pieces.allowed()) {
      content.add(new Note(Tone.STOP, new Paragraph(getTranslation("refusal.TOO_MANY_REQUESTS"))));
      return;
    }
    Optional<Draft> draft = pieces.address().read(event.getLocation().getQueryParameters());
    if (draft.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("credit.unreadable"),
              new Anchor("what-if", getTranslation("page.what-if.title"))));
      return;
    }
    show(draft.get());
  }

  private void show(Draft draft) {
    Calculation now = pieces.calculate(draft);
    Edition edition =
        pieces.programmes().edition(now.request().programme(), now.request().edition());
    Anchor back =
        new Anchor(
            "what-if?" + pieces.address().query(draft), getTranslation("credit.back-to-what-if"));
    back.addClassNames("koshin-download", "koshin-no-print");
    Paragraph settings =
        new Paragraph(
            getTranslation(
                "credit.settings",
                getTranslation("credit.edition", edition.year()),
                Formats.period(now.request().period())));
    content.add(
        new H2(pieces.programmes().get(edition.programme()).name().in(getLocale())),
        settings,
        back,
        new ExplanationSheet(
            "page.what-if.result", now, pieces.explained(now, draft.base()), edition));
  }
}
