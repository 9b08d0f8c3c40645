package jp.koshin.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimInput;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.claim.NewClaim;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.Holdings;
import jp.koshin.member.Member;
import jp.koshin.member.Members;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.shared.Formats;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Period;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;

/**
 * One member on the secretariat's desk: certification, dues, cases, and proxy entry (代理入力) from
 * paper.
 */
@Route("members")
@RolesAllowed("SECRETARIAT")
class MemberView extends Page implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;
  private static final int CASES = 50;

  private final transient CurrentUser user;
  private final transient Members members;
  private final transient Certifications certifications;
  private final transient CreditLedger ledger;
  private final transient Holdings holdings;
  private final transient Claims claims;
  private final transient Renewals renewals;
  private final transient MemberPetitions petitions;
  private final transient Programmes programmes;
  private final transient Texts texts;
  private final transient DuesEditor.Factory dues;
  private final transient MembershipEnding.Factory endings;

  MemberView(
      Users users,
      Members members,
      Certifications certifications,
      CreditLedger ledger,
      Holdings holdings,
      Claims claims,
      Renewals renewals,
      MemberPetitions petitions,
      Programmes programmes,
      Texts texts,
      DuesEditor.Factory dues,
      MembershipEnding.Factory endings) {
    super("desk.member.title");
    user = users.current();
    this.members = members;
    this.certifications = certifications;
    this.ledger = ledger;
    this.holdings = holdings;
    this.claims = claims;
    this.renewals = renewals;
    this.petitions = petitions;
    this.programmes = programmes;
    this.texts = texts;
    this.dues = dues;
    this.endings = endings;
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    UUID id;
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException e) {
      throw new NotFound("member", parameter);
    }
    Member member = members.get(user, id);
    setHeading(member.fullName());
    add(person(member));
    certifications.ofMember(id).forEach(c -> add(certification(member, c)));
    add(cases(id));
  }

  private Div person(Member member) {
    Facts facts = new Facts();
    facts.fact(getTranslation("desk.members.number"), member.number());
    facts.fact(getTranslation("desk.members.kana"), member.fullKana());
    facts.fact(getTranslation("desk.members.affiliation"), member.affiliation());
    facts.fact(getTranslation("desk.members.prefecture"), member.prefecture());
    facts.fact(getTranslation("desk.member.email"), member.email());
    facts.fact(
        getTranslation("desk.member.status"),
        StatusBadge.of(
            member.status().name(), getTranslation("desk.member.status." + member.status())));
    return card(facts, endings.of(user, member));
  }

  private Div certification(Member member, Certification certification) {
    Programme programme = programmes.get(certification.programme());
    Facts facts = new Facts();
    facts.fact(getTranslation("desk.member.certificate-number"), certification.number());
    facts.fact(
        getTranslation("desk.sheet.term"),
        certification.term().from() + " 〜 " + certification.term().to());
    if (certification.deferredUntil() != null) {
      facts.fact(
          getTranslation("desk.member.deferred-until"), certification.deferredUntil().toString());
    }
    facts.fact(
        getTranslation("desk.member.certification-status"),
        StatusBadge.of(
            certification.status().name(),
            getTranslation("desk.member.certification." + certification.status())));
    Period counted = holdings.of(user, certification.id()).request().period();
    facts.fact(
        getTranslation("desk.member.credits"),
        getTranslation(
            "desk.member.credits.in",
            ledger.totals(member.id(), certification.programme(), counted).total().toString(),
            Formats.period(counted)));
    Button proxy =
        new Button(getTranslation("desk.member.proxy"), e -> enter(member, certification));
    proxy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    proxy.setDisableOnClick(true);
    Paragraph hint = new Paragraph(getTranslation("desk.member.proxy.hint"));
    return card(
        new H2(programme.name().in(getLocale())),
        facts,
        new Anchor("explanation/" + certification.id(), getTranslation("page.to-explanation")),
        dues.of(user, member.id(), certification.termWithDeferral()),
        petitions.of(user, certification),
        hint,
        proxy);
  }

  private void enter(Member member, Certification certification) {
    Outcome<ClaimView> begun =
        claims.create(
            user, new NewClaim(certification.programme(), member.number(), ClaimInput.empty()));
    if (begun.isDone()) {
      UI.getCurrent().navigate("claims/" + begun.get().id());
    } else {
      begun.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    }
  }

  private Div cases(UUID memberId) {
    Grid<ClaimView> grid = new Grid<>();
    grid.setAllRowsVisible(true);
    grid.addColumn(new ComponentRenderer<>(c -> link(c.number(), c.id())))
        .setHeader(getTranslation("desk.cases.number"))
        .setWidth("13rem");
    grid.addColumn(ClaimView::title).setHeader(getTranslation("desk.case.subject"));
    grid.addColumn(
            new ComponentRenderer<>(
                c ->
                    StatusBadge.of(
                        c.status().name(), getTranslation("claim.status." + c.status()))))
        .setHeader(getTranslation("desk.case.status"));
    grid.setItems(
        claims.list(user, new ClaimQuery(null, null, memberId, null, null, null, CASES)).claims());
    grid.getElement().setAttribute("aria-label", getTranslation("desk.member.claims"));
    grid.setEmptyStateText(getTranslation("desk.cases.none"));
    Div applications = new Div();
    applications.addClassName("koshin-actions");
    List<RenewalView> own = renewals.ofMember(user, memberId);
    own.forEach(
        r ->
            applications.add(link(r.number(), r.id()), StatusBadge.of(r.status().name(), word(r))));
    Div card = card(new H2(getTranslation("desk.member.renewals")), applications);
    card.setVisible(!own.isEmpty());
    return new Div(card, new H2(getTranslation("desk.member.claims")), grid);
  }

  private String word(RenewalView renewal) {
    LocalizedText own = renewal.shownAs();
    return own == null ? getTranslation("renewal.status." + renewal.status()) : own.in(getLocale());
  }

  private static RouterLink link(String number, UUID caseId) {
    return new RouterLink(number, CaseView.class, caseId.toString());
  }

  private static Div card(com.vaadin.flow.component.Component... content) {
    Div card = new Div(content);
    card.addClassName("koshin-card");
    return card;
  }
}
