package jp.koshin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.Claims;
import jp.koshin.credit.CreditLedger;
import jp.koshin.credit.CreditTotals;
import jp.koshin.member.Members;
import jp.koshin.notification.Notices;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.Fees;
import jp.koshin.payment.Payments;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.MenuItem;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.RenewalWarnings;
import jp.koshin.renewal.Renewals;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.shared.ui.CreditChart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers from all modules what a physician's first page tells. */
@Component
class MemberHome {

  /**
   * Something to do, or done.
   *
   * @param of the programme that it is about, where the member could take it for another
   */
  record Step(
      Optional<String> of, boolean done, String textKey, String address, Object... figures) {

    Step(boolean done, String textKey, String address, Object... figures) {
      this(Optional.empty(), done, textKey, address, figures);
    }

    Step about(String programme) {
      return new Step(Optional.of(programme), done, textKey, address, figures);
    }
  }

  /** How a qualification stands: credits, days left, window. */
  record Standing(
      Certification certification,
      Credits total,
      @Nullable Credits required,
      Edition edition,
      Map<String, Credits> byCategory,
      long daysLeft,
      @Nullable Window window,
      String windowKey,
      long windowDays,
      @Nullable RenewalStatus renewalStatus) {

    List<CreditChart.Part> parts(Locale locale) {
      return edition.categories().stream().map(c -> part(c, locale)).toList();
    }

    private CreditChart.Part part(CategoryRule category, Locale locale) {
      Credits counted = byCategory.getOrDefault(category.code(), Credits.ZERO);
      return new CreditChart.Part(category.name().in(locale), counted);
    }
  }

  private final Certifications certifications;
  private final CreditLedger ledger;
  private final Programmes programmes;
  private final Claims claims;
  private final Renewals renewals;
  private final Seasons seasons;
  private final Members members;
  private final Fees fees;
  private final FeeNames names;
  private final Payments payments;
  private final Notices notices;
  private final RenewalWarnings warnings;
  private final ObjectProvider<ApplicationMenu> menus;
  private final Clock clock;

  MemberHome(
      Certifications certifications,
      CreditLedger ledger,
      Programmes programmes,
      Claims claims,
      Renewals renewals,
      Seasons seasons,
      Members members,
      Fees fees,
      FeeNames names,
      Payments payments,
      Notices notices,
      RenewalWarnings warnings,
      ObjectProvider<ApplicationMenu> menus,
      Clock clock) {
    this.certifications = certifications;
    this.ledger = ledger;
    this.programmes = programmes;
    this.claims = claims;
    this.renewals = renewals;
    this.seasons = seasons;
    this.members = members;
    this.fees = fees;
    this.names = names;
    this.payments = payments;
    this.notices = notices;
    this.warnings = warnings;
    this.menus = menus;
    this.clock = clock;
  }

  private static UUID member(CurrentUser user) {
    return Objects.requireNonNull(user.memberId());
  }

  /** What the programmes warn the member of. */
  List<String> warnings(CurrentUser user, Locale locale) {
    return certifications.ofMember(member(user)).stream()
        .filter(held -> held.status().isInForce())
        .flatMap(held -> warnings.of(held.memberId(), held.programme()).stream())
        .map(text -> text.in(locale))
        .distinct()
        .toList();
  }

  List<Standing> standings(CurrentUser user) {
    return certifications.ofMember(member(user)).stream().map(h -> standing(user, h)).toList();
  }

  private Standing standing(CurrentUser user, Certification held) {
    LocalDate today = Tokyo.today(clock);
    Edition edition = programmes.editionInForce(held.programme(), today);
    int year = FiscalYear.of(held.ends()).year();
    Period period = edition.renewalPeriod(held.term(), year);
    CreditTotals totals = ledger.totals(held.memberId(), held.programme(), period);
    Optional<RenewalView> renewal = renewals.current(user, held.programme());
    Window window =
        renewal
            .map(RenewalView::window)
            .or(() -> seasons.current(held.programme()).map(SeasonView::window))
            .orElse(null);
    return new Standing(
        held,
        totals.total(),
        edition.totalRequired(held.consecutiveRenewals()).map(Credits::new).orElse(null),
        edition,
        totals.byCategory(),
        held.ends().toEpochDay() - today.toEpochDay(),
        window,
        windowKey(window),
        window == null ? 0 : windowDays(window, today),
        renewal.map(RenewalView::status).orElse(null));
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

  Map<ClaimStatus, Integer> counts(CurrentUser user) {
    Map<ClaimStatus, Integer> sum = new EnumMap<>(ClaimStatus.class);
    for (Certification held : certifications.ofMember(member(user))) {
      claims
          .counts(user, member(user), held.programme())
          .forEach((status, n) -> sum.merge(status, n, Integer::sum));
    }
    return sum;
  }

  /** What is to be done, the urgent first; then what is done. */
  List<Step> steps(CurrentUser user, Locale locale) {
    List<Step> steps = new ArrayList<>();
    Map<ClaimStatus, Integer> counts = counts(user);
    addCount(steps, counts, ClaimStatus.RETURNED, "page.home.step.returned");
    List<Standing> standings = standings(user);
    for (Standing standing : standings) {
      List<Step> own = new ArrayList<>();
      addPetitions(own, user, standing.certification());
      addRenewal(own, user, standing);
      addCredits(own, standing);
      String programme = standing.certification().programme();
      own.forEach(step -> steps.add(standings.size() > 1 ? step.about(programme) : step));
    }
    addCount(steps, counts, ClaimStatus.DRAFT, "page.home.step.draft");
    for (Fee fee : fees.ofMember(member(user))) {
      if (fee.isDue() && !fee.isUnderWay() && payments.obstacle(fee).isEmpty()) {
        String amount = Formats.yen(fee.amount(), locale);
        steps.add(new Step(false, "page.home.step.fee", "fees", names.of(fee).in(locale), amount));
      }
    }
    int unread = notices.unread(member(user));
    if (unread > 0) {
      steps.add(new Step(false, "page.home.step.notices", "notices", unread));
    }
    addDues(steps, user, locale);
    return steps;
  }

  private static void addCount(
      List<Step> steps, Map<ClaimStatus, Integer> counts, ClaimStatus status, String key) {
    int n = counts.getOrDefault(status, 0);
    if (n > 0) {
      steps.add(new Step(false, key, "credits?status=" + status, n));
    }
  }

  /** What waits for an answer, and the way back for what has lapsed. */
  private void addPetitions(List<Step> steps, CurrentUser user, Certification held) {
    menus
        .orderedStream()
        .flatMap(menu -> menu.items(user, held).stream())
        .filter(item -> item.state() == MenuItem.State.OPEN)
        .filter(
            item ->
                item.kind() == MenuItem.Kind.RESERVATION
                    || item.kind() == MenuItem.Kind.REINSTATEMENT)
        .forEach(item -> steps.add(new Step(false, "page.home.step." + item.kind(), item.route())));
  }

  private void addRenewal(List<Step> steps, CurrentUser user, Standing standing) {
    RenewalStatus status = standing.renewalStatus();
    if (status == null || !status.isEditable()) {
      return;
    }
    Optional<RenewalView> renewal = renewals.current(user, standing.certification().programme());
    if (renewal.isPresent() && !renewal.get().bars().isEmpty()) {
      return;
    }
    boolean ready = renewal.map(RenewalView::isSubmittable).orElse(false);
    String key = ready ? "page.home.step.renew" : "page.home.step.renewal";
    steps.add(
        new Step(
            false,
            status == RenewalStatus.RETURNED ? "page.home.step.renewal-returned" : key,
            "renewal"));
  }

  private static void addCredits(List<Step> steps, Standing standing) {
    Credits required = standing.required();
    if (required == null) {
      return;
    }
    Credits missing = standing.total().missingTo(required);
    boolean done = missing.equals(Credits.ZERO);
    steps.add(
        done
            ? new Step(true, "page.home.step.credits-done", "credits")
            : new Step(
                false,
                "page.home.step.credits",
                "what-if?p=" + standing.certification().programme(),
                Formats.credits(missing)));
  }

  private void addDues(List<Step> steps, CurrentUser user, Locale locale) {
    certifications.ofMember(member(user)).stream()
        .findFirst()
        .ifPresent(
            held -> {
              List<Integer> unpaid = members.unpaidYears(member(user), held.term());
              String comma =
                  Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? "、" : ", ";
              String years = String.join(comma, unpaid.stream().map(String::valueOf).toList());
              steps.add(
                  unpaid.isEmpty()
                      ? new Step(true, "page.home.step.dues-done", "fees")
                      : new Step(false, "page.home.step.dues", "fees", years));
            });
  }
}
