package jp.koshin.credit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.credit.Calculation;
import jp.koshin.credit.Holding;
import jp.koshin.credit.Holdings;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Formats;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of what a member holds: one's own, or, for the staff, a member's of their society.
 */
@Route("explanation")
@RolesAllowed({"PHYSICIAN", "SECRETARIAT", "REVIEWER", "REGIONAL_REVIEWER", "COMMITTEE", "BOARD"})
class ExplanationView extends Page implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  private final transient WhatIfPieces pieces;
  private final transient Holdings holdings;
  private final transient CurrentUser user;
  private final Div content = new Div();

  ExplanationView(WhatIfPieces pieces, Holdings holdings, Users users) {
    super("credit.explanation");
    this.pieces = pieces;
    this.holdings = holdings;
    this.user = users.current();
    content.addClassName("koshin-stack");
    add(content);
  }

  /**
   * @param parameter id of the certification; without one the user's own first
   */
  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
    content.removeAll();
    List<Certification> own = holdings.own(user);
    if (parameter == null && own.isEmpty()) {
      content.add(new EmptyState(getTranslation("page.card.none")));
      return;
    }
    show(holdings.of(user, parameter == null ? own.get(0).id() : id(parameter)), own);
  }

  private static UUID id(String parameter) {
    try {
      return UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("certification", parameter);
    }
  }

  private void show(Holding holding, List<Certification> own) {
    Draft draft = new Draft(holding.request().with(List.of()), holding, false);
    Calculation now = pieces.calculate(draft);
    Edition edition =
        pieces.programmes().edition(now.request().programme(), now.request().edition());
    Div links = new Div();
    links.addClassNames("koshin-actions", "koshin-no-print");
    own.stream()
        .filter(c -> !c.id().equals(holding.certification().id()))
        .forEach(c -> links.add(link("explanation/" + c.id(), name(c.programme()))));
    if (user.isMember(holding.member().id())) {
      links.add(link("what-if?own=" + edition.programme(), getTranslation("page.to-what-if")));
    }
    Facts facts =
        new Facts()
            .fact(
                getTranslation("credit.member"),
                holding.member().number() + "　" + holding.member().fullName())
            .fact(getTranslation("page.card.number"), holding.certification().number())
            .fact(getTranslation("credit.period"), Formats.period(now.request().period()))
            .fact(
                getTranslation("credit.edition.label"),
                getTranslation("credit.edition", edition.year()));
    content.add(
        new H2(name(edition.programme())),
        facts,
        links,
        new ExplanationSheet("credit.held", now, pieces.explained(now, holding), edition));
  }

  private String name(String programme) {
    return pieces.programmes().get(programme).name().in(getLocale());
  }

  private static Anchor link(String address, String text) {
    Anchor link = new Anchor(address, text);
    link.addClassName("koshin-download");
    return link;
  }
}
