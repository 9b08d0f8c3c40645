package jp.koshin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the navigation, in the order shown; an entry appears when its page is there and
 * open to the user.
 */
enum Navigation {
  HOME("", VaadinIcon.HOME_O),
  NEW_CLAIM("claims/new", VaadinIcon.PLUS_CIRCLE_O),
  CREDITS("credits", VaadinIcon.LIST_UL),
  RENEWAL("renewal", VaadinIcon.REFRESH),
  WHAT_IF("what-if", VaadinIcon.CALC),
  CARD("card", VaadinIcon.USER_CARD),
  FEES("fees", VaadinIcon.WALLET),
  NOTICES("notices", VaadinIcon.ENVELOPE_O),
  INBOX("inbox", VaadinIcon.INBOX),
  CASES("cases", VaadinIcon.FOLDER_O),
  MEMBERS("members", VaadinIcon.USERS),
  PAYMENTS("payments", VaadinIcon.MONEY),
  EXTERNAL_REVIEW("external-review", VaadinIcon.EXCHANGE),
  EXAMS("exams", VaadinIcon.PENCIL),
  VENUE("venue", VaadinIcon.QRCODE),
  SEASONS("seasons", VaadinIcon.CALENDAR_O),
  PROGRESS("progress", VaadinIcon.BAR_CHART),
  AUDIT("audit", VaadinIcon.SHIELD),
  OPERATIONS("operations", VaadinIcon.COG_O),
  REHEARSAL("rehearsal", VaadinIcon.CLOCK),
  CALENDAR("calendar", VaadinIcon.CALENDAR_CLOCK),
  ABSENCES("absences", VaadinIcon.USER_CLOCK);

  private final String route;
  private final VaadinIcon icon;

  Navigation(String route, VaadinIcon icon) {
    this.route = route;
    this.icon = icon;
  }

  String route() {
    return route;
  }

  VaadinIcon icon() {
    return icon;
  }

  String textKey() {
    return "shell.nav." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What the current user may open.
   *
   * @param member whether the user is a physician; the staff have other desks than a member's
   */
  static List<Navigation> open(AccessAnnotationChecker checker, boolean member) {
    return Arrays.stream(values())
        .filter(e -> member || !e.isMembers())
        .filter(e -> e.isOpen(checker))
        .toList();
  }

  /**
   * Whether there is anything in it for a society: what no body outside decides has no results, and
   * not every one holds exams.
   */
  boolean isOf(@Nullable String society, Programmes programmes) {
    return switch (this) {
      case EXTERNAL_REVIEW -> society != null && programmes.decidedOutside(society);
      case EXAMS -> society != null && !programmes.withExam(society).isEmpty();
      default -> true;
    };
  }

  private boolean isMembers() {
    return compareTo(NOTICES) <= 0;
  }

  private boolean isOpen(AccessAnnotationChecker checker) {
    Optional<Class<? extends Component>> page =
        RouteConfiguration.forSessionScope().getRoute(route);
    return page.isPresent() && checker.hasAccess(page.get());
  }
}
