package jp.koshin.renewal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.Payments;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.RenewalEnd;
import jp.koshin.renewal.RenewalEnds;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.RenewalWarnings;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Reopening;
import jp.koshin.renewal.Reopenings;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Facts;
import jp.koshin.shared.ui.Messages;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The member's renewals (更新申請), one section a qualification: what is needed, what is missing, and
 * the button.
 */
@Route("renewal")
@RolesAllowed("PHYSICIAN")
class RenewalPageView extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Renewals renewals;
  private final transient RenewalEnds ends;
  private final transient Seasons seasons;
  private final transient Programmes programmes;
  private final transient List<Certification> held;
  private final transient ObjectProvider<ApplicationMenu> menus;
  private final transient Reopenings reopenings;
  private final transient RenewalWarnings warnings;
  private final transient FeeNames feeNames;
  private final transient Payments payments;
  private final transient Clock clock;
  private final transient Texts texts;
  private final CurrentUser user;
  private final Div sections = new Div();

  RenewalPageView(
      Renewals renewals,
      RenewalEnds ends,
      Seasons seasons,
      Programmes programmes,
      Certifications certifications,
      ObjectProvider<ApplicationMenu> menus,
      Reopenings reopenings,
      RenewalWarnings warnings,
      FeeNames feeNames,
      Payments payments,
      Clock clock,
      Texts texts,
      Users users) {
    super("page.renewal.title");
    this.renewals = renewals;
    this.ends = ends;
    this.seasons = seasons;
    this.programmes = programmes;
    this.menus = menus;
    this.reopenings = reopenings;
    this.warnings = warnings;
    this.feeNames = feeNames;
    this.payments = payments;
    this.clock = clock;
    this.texts = texts;
    this.user = users.current();
    this.held = certifications.ofMember(Objects.requireNonNull(user.memberId()));
    sections.addClassName("koshin-stack");
    add(sections);
    refresh();
  }

  private void refresh() {
    sections.removeAll();
    if (held.isEmpty()) {
      sections.add(new EmptyState(getTranslation("page.card.none")));
    }
    held.forEach(certification -> sections.add(section(certification)));
  }

  private Div section(Certification certification) {
    String programme = certification.programme();
    Optional<RenewalView> current = renewals.current(user, programme);
    Optional<Reopening> reopening = reopenings.of(certification);
    Div section = new Div(new H2(programmes.get(programme).name().in(getLocale())));
    section.addClassName("koshin-card");
    section.add(facts(certification, current, reopening));
    warnings
        .of(certification.memberId(), programme)
        .forEach(
            warning ->
                section.add(new Note(Tone.ATTENTION, new Paragraph(warning.in(getLocale())))));
    section.add(menu(certification));
    reopening.map(ReopeningNote::new).ifPresent(section::add);
    SocietyWords.of(edition(certification, current), current.orElse(null), getLocale())
        .ifPresent(section::add);
    current.ifPresentOrElse(
        renewal -> section.add(box(renewal, certification)),
        () -> reopening.ifPresentOrElse(put -> {}, () -> section.add(none(programme))));
    return section;
  }

  private Edition edition(Certification certification, Optional<RenewalView> current) {
    return current
        .map(renewal -> programmes.edition(renewal.programme(), renewal.edition()))
        .orElseGet(() -> programmes.editionInForce(certification.programme(), Tokyo.today(clock)));
  }

  private RenewalBox box(RenewalView renewal, Certification certification) {
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    return new RenewalBox(
        renewal,
        certification,
        WrittenParts.of(edition),
        feeTexts(renewal),
        texts,
        this::submit,
        this::withdraw);
  }

  private RenewalFee.Words feeTexts(RenewalView renewal) {
    Fee fee = renewal.fee();
    return fee == null
        ? new RenewalFee.Words("", null, null)
        : new RenewalFee.Words(
            feeNames.of(fee).in(getLocale()),
            feeNames.explanation(fee).map(text -> text.in(getLocale())).orElse(null),
            payments.obstacle(fee).map(why -> texts.of(why, getLocale())).orElse(null));
  }

  private Facts facts(
      Certification certification, Optional<RenewalView> current, Optional<Reopening> reopening) {
    Facts facts =
        new Facts()
            .fact(getTranslation("page.card.number"), certification.number())
            .fact(term(edition(certification, current)), Formats.period(certification.term()));
    if (certification.status() != CertificationStatus.ACTIVE) {
      String status = certification.status().name();
      facts.fact(
          getTranslation("page.renewal.certification"),
          StatusBadge.of(status, getTranslation("page.certification.status." + status)));
    }
    if (certification.deferredUntil() != null) {
      facts.fact(
          getTranslation("page.renewal.deferred-until"), certification.deferredUntil().toString());
    }
    if (reopening.isEmpty()) {
      current
          .map(RenewalView::window)
          .or(() -> seasons.current(certification.programme()).map(SeasonView::window))
          .ifPresent(w -> facts.fact(getTranslation("page.renewal.window"), Formats.window(w)));
    }
    return facts;
  }

  /** The society's word for a term, 任期 or 認定期間. */
  private String term(Edition edition) {
    LocalizedText own = edition.texts().get("term");
    return own == null ? getTranslation("page.card.term") : own.in(getLocale());
  }

  /** Every kind of application with how it stands, as the societies' menus show it. */
  private UnorderedList menu(Certification certification) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("koshin-menu", "koshin-checklist");
    menus
        .orderedStream()
        .flatMap(menu -> menu.items(user, certification).stream())
        .forEach(item -> list.add(new MenuLine(item, texts)));
    return list;
  }

  private Note none(String programme) {
    Note note = new Note(Tone.NEUTRAL, new Paragraph(getTranslation("page.renewal.none")));
    for (Refusal refusal : renewals.whyNone(user, programme)) {
      note.add(new Paragraph(texts.of(refusal, getLocale())));
    }
    note.add(new Anchor("what-if", getTranslation("page.to-what-if")));
    return note;
  }

  private void submit(RenewalView renewal) {
    Outcome<RenewalView> outcome = renewals.submit(user, renewal.id());
    if (outcome.isDone()) {
      Messages.done(getTranslation("page.renewal.received", outcome.get().number()));
    } else {
      outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    }
    refresh();
  }

  private void withdraw(RenewalView renewal) {
    Outcome<RenewalEnd> outcome = ends.withdraw(user, renewal.id());
    if (outcome.isDone()) {
      Messages.done(getTranslation("page.renewal.withdrawn"));
    } else {
      outcome.refusals().forEach(r -> Messages.stop(texts.of(r, getLocale())));
    }
    refresh();
  }
}
