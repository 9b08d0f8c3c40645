package jp.koshin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Reopening;
import jp.koshin.shared.Formats;
import jp.koshin.shared.ui.CreditChart;
import jp.koshin.shared.ui.EmptyState;
import jp.koshin.shared.ui.Note;
import jp.koshin.shared.ui.Page;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/**
 * The first page: for a physician what is missing and what to do next; the staff go on to their
 * first desk.
 */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient MemberHome home;
  private final transient MemberStandings qualifications;
  private final transient Programmes programmes;
  private final CurrentUser user;

  HomeView(MemberHome home, MemberStandings qualifications, Programmes programmes, Users users) {
    super("page.home.title");
    this.home = home;
    this.qualifications = qualifications;
    this.programmes = programmes;
    this.user = users.current();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (user.memberId() != null) {
      show();
      return;
    }
    Navigation.open(new AccessAnnotationChecker(), false).stream()
        .findFirst()
        .ifPresent(entry -> event.forwardTo(entry.route()));
  }

  private void show() {
    List<Standing> standings = qualifications.of(user);
    if (standings.isEmpty()) {
      add(new EmptyState(getTranslation("page.card.none")));
    }
    for (String warning : home.warnings(user, getLocale())) {
      add(new Note(Tone.ATTENTION, new Paragraph(warning)));
    }
    Div chartsAndCounts = new Div();
    chartsAndCounts.addClassName("koshin-stack");
    standings.forEach(standing -> chartsAndCounts.add(standing(standing)));
    Map<ClaimStatus, Integer> counts = home.counts(user);
    chartsAndCounts.add(counts(counts));
    Div columns = new Div(chartsAndCounts, steps(home.steps(user, standings, counts, getLocale())));
    columns.addClassNames("koshin-two-columns", "koshin-home");
    add(columns);
  }

  private Div standing(Standing standing) {
    var held = standing.certification();
    Div head = new Div();
    head.addClassName("koshin-home-head");
    head.add(new H2(programmes.get(held.programme()).name().in(getLocale())));
    head.add(new Span(getTranslation("page.home.certificate", held.number())));
    head.add(new Span(Formats.period(held.term())));
    if (held.status() != CertificationStatus.ACTIVE) {
      String code = held.status().name();
      head.add(StatusBadge.of(code, getTranslation("page.certification.status." + code)));
    }
    if (held.status().isInForce() && held.deferredUntil() != null) {
      head.add(
          new Span(
              getTranslation(
                  "page.home.put-off." + held.status(), held.deferredUntil().toString())));
    }
    Paragraph days = new Paragraph(daysLeft(standing));
    days.addClassName("koshin-days");
    Div box = new Div(days, head);
    box.addClassName("koshin-card");
    if (standing.required() != null) {
      box.add(new CreditChart(standing.total(), standing.required(), standing.parts(getLocale())));
    }
    box.add(window(standing));
    return box;
  }

  private String daysLeft(Standing standing) {
    Certification held = standing.certification();
    if (!held.status().isInForce()) {
      boolean revoked = held.status() == CertificationStatus.REVOKED;
      return getTranslation(revoked ? "page.home.revoked" : "page.home.lapsed");
    }
    if (standing.daysLeft() < 0) {
      return getTranslation("page.home.ended", held.ends().toString());
    }
    return getTranslation(
        standing.isOver() ? "page.home.days-of-term" : "page.home.days", standing.daysLeft());
  }

  private Div window(Standing standing) {
    Div line = new Div();
    line.addClassName("koshin-home-window");
    RenewalView renewal = standing.renewal();
    if (renewal != null) {
      line.add(new Span(getTranslation("page.renewal.title")), badge(renewal));
    }
    Reopening reopening = standing.reopening();
    if (reopening != null) {
      line.add(
          new Span(
              getTranslation(
                  "page.home.reopens." + reopening.notice(),
                  String.valueOf(reopening.applicationYear()),
                  Formats.window(reopening.window()))));
    } else if (standing.window() != null) {
      line.add(
          new Span(
              getTranslation("page.renewal.window") + " " + Formats.window(standing.window())));
      line.add(new Span(getTranslation(standing.windowKey(), standing.windowDays())));
    }
    return line;
  }

  private StatusBadge badge(RenewalView renewal) {
    String code = renewal.status().name();
    LocalizedText own = renewal.shownAs();
    return StatusBadge.of(
        code, own == null ? getTranslation("page.renewal.status." + code) : own.in(getLocale()));
  }

  private Div counts(Map<ClaimStatus, Integer> counts) {
    Div line = new Div();
    line.addClassNames("koshin-card", "koshin-counts");
    for (ClaimStatus status :
        List.of(ClaimStatus.SUBMITTED, ClaimStatus.APPROVED, ClaimStatus.RETURNED)) {
      String word = getTranslation("page.claim.status." + status);
      line.add(new Anchor("credits?status=" + status, word + " " + counts.getOrDefault(status, 0)));
    }
    line.add(new Anchor("credits", getTranslation("page.home.to-credits")));
    return line;
  }

  private Div steps(List<HomeStep> steps) {
    UnorderedList list = new UnorderedList();
    list.addClassName("koshin-steps");
    for (HomeStep step : steps) {
      Icon icon =
          (step.done() ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.ARROW_CIRCLE_RIGHT_O).create();
      icon.getElement().setAttribute("aria-hidden", "true");
      String said = getTranslation(step.textKey(), step.figures());
      String text =
          step.of()
              .map(code -> programmes.get(code).name().in(getLocale()))
              .map(name -> getTranslation("page.home.step.of", name, said))
              .orElse(said);
      ListItem item =
          new ListItem(icon, step.done() ? new Span(text) : new Anchor(step.address(), text));
      item.getElement().setAttribute("data-done", String.valueOf(step.done()));
      list.add(item);
    }
    Div box = new Div(new H2(getTranslation("page.home.next")), list);
    box.addClassName("koshin-card");
    return box;
  }
}
