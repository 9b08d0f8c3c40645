package jp.koshin.renewal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The renewal in a member's menu. */
@Component
@Order(0)
@Transactional(readOnly = true)
class RenewalMenu implements ApplicationMenu {

  private static final String ROUTE = "renewal";

  private final Renewals renewals;
  private final RenewalRows rows;
  private final SeasonRows seasons;
  private final RenewalChecks checks;
  private final Programmes programmes;
  private final Reopenings reopenings;
  private final Clock clock;

  RenewalMenu(
      Renewals renewals,
      RenewalRows rows,
      SeasonRows seasons,
      RenewalChecks checks,
      Programmes programmes,
      Reopenings reopenings,
      Clock clock) {
    this.renewals = renewals;
    this.rows = rows;
    this.seasons = seasons;
    this.checks = checks;
    this.programmes = programmes;
    this.reopenings = reopenings;
    this.clock = clock;
  }

  @Override
  public List<MenuItem> items(CurrentUser holder, Certification certification) {
    Optional<MenuItem> put = putOff(certification);
    if (put.isPresent()) {
      return List.of(put.get());
    }
    Optional<Season> season = seasons.current(certification.programme());
    return List.of(
        rows.ofMember(certification.memberId(), certification.programme()).stream()
            .filter(renewal -> !renewal.isOfTermBefore(certification))
            .filter(renewal -> season.isEmpty() || renewal.seasonId().equals(season.get().id()))
            .findFirst()
            .map(this::of)
            .orElseGet(() -> without(holder, certification, season)));
  }

  /** A renewal that was put off is to come; it opens with the season of its year. */
  private Optional<MenuItem> putOff(Certification certification) {
    return reopenings
        .of(certification)
        .filter(
            reopening ->
                reopening.notice() != Reopening.Notice.PLANNED
                    || clock.instant().isBefore(reopening.window().opens()))
        .map(
            reopening ->
                item(
                    MenuItem.State.BEFORE,
                    reopening.notice() == Reopening.Notice.PLANNED ? reopening.window() : null,
                    List.of()));
  }

  private MenuItem of(Renewal renewal) {
    Window window = checks.window(renewal);
    return switch (renewal.status()) {
      case PREPARING -> preparing(window, checks.bars(renewal));
      case RETURNED -> item(MenuItem.State.OPEN, window, List.of());
      case SUBMITTED, IN_REVIEW, AWAITING_FEE, APPROVED ->
          item(MenuItem.State.SUBMITTED, window, List.of());
      case REJECTED ->
          item(MenuItem.State.NOT_ELIGIBLE, window, List.of(Refusal.of("RENEWAL_REJECTED")));
      default -> item(MenuItem.State.NOT_ELIGIBLE, window, checks.obstacles(renewal));
    };
  }

  private static MenuItem preparing(Window window, List<Refusal> bars) {
    return bars.isEmpty()
        ? item(MenuItem.State.OPEN, window, List.of())
        : item(MenuItem.State.NOT_ELIGIBLE, window, bars);
  }

  private MenuItem without(
      CurrentUser holder, Certification certification, Optional<Season> season) {
    int ends = FiscalYear.of(certification.ends()).year();
    if (season.isEmpty() && certification.status().isInForce()) {
      Window expected =
          programmes
              .editionInForce(certification.programme(), new FiscalYear(ends).firstDay())
              .window()
              .in(ends);
      if (clock.instant().isBefore(expected.opens())) {
        return item(MenuItem.State.BEFORE, expected, List.of());
      }
    }
    List<Refusal> why = renewals.whyNone(holder, certification.programme());
    boolean before = why.stream().allMatch(r -> r.code().equals("WINDOW_NOT_OPEN"));
    Window window = season.map(Season::window).orElse(null);
    if (why.isEmpty()) {
      // the window is open and the cases of its season are being opened in batches
      return item(MenuItem.State.OPEN, window, List.of());
    }
    return before
        ? item(MenuItem.State.BEFORE, window, List.of())
        : item(MenuItem.State.NOT_ELIGIBLE, window, why);
  }

  private static MenuItem item(MenuItem.State state, @Nullable Window window, List<Refusal> why) {
    return new MenuItem(MenuItem.Kind.RENEWAL, state, window, why, ROUTE);
  }
}
