package jp.koshin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.Claims;
import jp.koshin.notification.Notices;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.payment.Fees;
import jp.koshin.payment.Payments;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.MenuItem;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.RenewalWarnings;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers from all modules what a physician's first page tells. */
@Component
class MemberHome {

  private final Certifications certifications;
  private final Claims claims;
  private final DuesSteps dues;
  private final Fees fees;
  private final FeeNames names;
  private final Payments payments;
  private final Notices notices;
  private final RenewalWarnings warnings;
  private final ObjectProvider<ApplicationMenu> menus;

  MemberHome(
      Certifications certifications,
      Claims claims,
      DuesSteps dues,
      Fees fees,
      FeeNames names,
      Payments payments,
      Notices notices,
      RenewalWarnings warnings,
      ObjectProvider<ApplicationMenu> menus) {
    this.certifications = certifications;
    this.claims = claims;
    this.dues = dues;
    this.fees = fees;
    this.names = names;
    this.payments = payments;
    this.notices = notices;
    this.warnings = warnings;
    this.menus = menus;
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
  List<HomeStep> steps(
      CurrentUser user, List<Standing> standings, Map<ClaimStatus, Integer> counts, Locale locale) {
    List<HomeStep> steps = new ArrayList<>();
    addCount(steps, counts, ClaimStatus.RETURNED, "page.home.step.returned");
    for (Standing standing : standings) {
      List<HomeStep> own = new ArrayList<>();
      addPetitions(own, user, standing.certification());
      addRenewal(own, standing);
      addCredits(own, standing);
      String programme = standing.certification().programme();
      own.forEach(step -> steps.add(standings.size() > 1 ? step.about(programme) : step));
    }
    addCount(steps, counts, ClaimStatus.DRAFT, "page.home.step.draft");
    addFees(steps, user, locale);
    int unread = notices.unread(member(user));
    if (unread > 0) {
      steps.add(new HomeStep(false, "page.home.step.notices", "notices", unread));
    }
    steps.addAll(dues.of(standings, locale));
    return steps;
  }

  private void addFees(List<HomeStep> steps, CurrentUser user, Locale locale) {
    for (Fee fee : fees.ofMember(member(user))) {
      if (fee.isDue() && !payments.isUnderWay(fee) && payments.obstacle(fee).isEmpty()) {
        String amount = Formats.yen(fee.amount(), locale);
        steps.add(
            new HomeStep(false, "page.home.step.fee", "fees", names.of(fee).in(locale), amount));
      }
    }
  }

  private static void addCount(
      List<HomeStep> steps, Map<ClaimStatus, Integer> counts, ClaimStatus status, String key) {
    int n = counts.getOrDefault(status, 0);
    if (n > 0) {
      steps.add(new HomeStep(false, key, "credits?status=" + status, n));
    }
  }

  /** What waits for an answer, and the way back for what has lapsed. */
  private void addPetitions(List<HomeStep> steps, CurrentUser user, Certification held) {
    menus
        .orderedStream()
        .flatMap(menu -> menu.items(user, held).stream())
        .filter(item -> item.state() == MenuItem.State.OPEN)
        .filter(
            item ->
                item.kind() == MenuItem.Kind.RESERVATION
                    || item.kind() == MenuItem.Kind.REINSTATEMENT)
        .forEach(
            item -> steps.add(new HomeStep(false, "page.home.step." + item.kind(), item.route())));
  }

  private static void addRenewal(List<HomeStep> steps, Standing standing) {
    RenewalView renewal = standing.renewal();
    if (renewal == null || !renewal.status().isEditable() || !renewal.bars().isEmpty()) {
      return;
    }
    String key = renewal.isSubmittable() ? "page.home.step.renew" : "page.home.step.renewal";
    steps.add(
        new HomeStep(
            false,
            renewal.status() == RenewalStatus.RETURNED ? "page.home.step.renewal-returned" : key,
            "renewal"));
  }

  private static void addCredits(List<HomeStep> steps, Standing standing) {
    Credits required = standing.required();
    if (required == null) {
      return;
    }
    Credits missing = standing.total().missingTo(required);
    boolean done = missing.equals(Credits.ZERO);
    steps.add(
        done
            ? new HomeStep(true, "page.home.step.credits-done", "credits")
            : new HomeStep(
                false,
                "page.home.step.credits",
                "what-if?p=" + standing.certification().programme(),
                Formats.credits(missing)));
  }
}
