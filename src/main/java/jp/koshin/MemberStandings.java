package jp.koshin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.certification.Certifications;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.Reopenings;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.valuation.CategoryResult;
import jp.koshin.valuation.PortfolioResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the qualifications of a member stand, gathered once for a page. */
@Component
class MemberStandings {

  private final Certifications certifications;
  private final RenewalOutlook outlook;
  private final Programmes programmes;
  private final Renewals renewals;
  private final Seasons seasons;
  private final Reopenings reopenings;
  private final Clock clock;

  MemberStandings(
      Certifications certifications,
      RenewalOutlook outlook,
      Programmes programmes,
      Renewals renewals,
      Seasons seasons,
      Reopenings reopenings,
      Clock clock) {
    this.certifications = certifications;
    this.outlook = outlook;
    this.programmes = programmes;
    this.renewals = renewals;
    this.seasons = seasons;
    this.reopenings = reopenings;
    this.clock = clock;
  }

  List<Standing> of(CurrentUser user) {
    return certifications.ofMember(Objects.requireNonNull(user.memberId())).stream()
        .map(held -> standing(user, held))
        .toList();
  }

  private Standing standing(CurrentUser user, Certification held) {
    LocalDate today = Tokyo.today(clock);
    Edition edition = programmes.editionInForce(held.programme(), today);
    int year = FiscalYear.of(held.ends()).year();
    Optional<RenewalView> renewal = renewals.current(user, held.programme());
    PortfolioResult valued = valued(held, edition, renewal, today);
    Window window =
        renewal
            .map(RenewalView::window)
            .or(() -> seasons.current(held.programme()).map(SeasonView::window))
            .orElse(null);
    return new Standing(
        held,
        valued.total(),
        required(edition, held).orElse(null),
        edition,
        counted(valued),
        edition.asksForDues() ? edition.duesPeriod(held.termWithDeferral(), year) : null,
        held.ends().toEpochDay() - today.toEpochDay(),
        window,
        windowKey(window),
        window == null ? 0 : windowDays(window, today),
        renewal.orElse(null),
        reopenings.of(held).orElse(null));
  }

  /** As the renewal counts it: the one at hand with what its application lists, or the next. */
  private PortfolioResult valued(
      Certification held, Edition edition, Optional<RenewalView> renewal, LocalDate today) {
    boolean lapsed = held.status() == CertificationStatus.LAPSED;
    return renewal
        .filter(r -> r.status().isEditable())
        .map(RenewalView::requirements)
        .orElseGet(
            () ->
                lapsed
                    ? outlook.valueAnew(held, edition, FiscalYear.of(today).year(), Set.of())
                    : outlook.value(held, edition));
  }

  private static Map<String, Credits> counted(PortfolioResult valued) {
    return valued.categories().stream()
        .collect(Collectors.toMap(CategoryResult::code, CategoryResult::counted));
  }

  private static Optional<Credits> required(Edition edition, Certification held) {
    boolean lapsed = held.status() == CertificationStatus.LAPSED;
    int inARow = edition.renewalsInARow(held.consecutiveRenewals(), lapsed);
    return edition.totalRequired(inARow).map(Credits::new);
  }

  private String windowKey(@Nullable Window window) {
    if (window == null || !clock.instant().isBefore(window.closes())) {
      return "page.home.window.closed";
    }
    return window.contains(clock.instant()) ? "page.home.window.open" : "page.home.window.waits";
  }

  private long windowDays(Window window, LocalDate today) {
    return window.contains(clock.instant())
        ? Formats.daysUntil(today, window.closes().minusMillis(1))
        : Formats.daysUntil(today, window.opens());
  }
}
