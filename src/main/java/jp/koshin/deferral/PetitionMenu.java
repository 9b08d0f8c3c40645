package jp.koshin.deferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.CertificationStatus;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Lifecycle;
import jp.koshin.renewal.ApplicationMenu;
import jp.koshin.renewal.MenuItem;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deferral, reinstatement and the answer to a notice in a member's menu. */
@Component
@Order(1)
@Transactional(readOnly = true)
class PetitionMenu implements ApplicationMenu {

  private final PetitionRows rows;
  private final PetitionChecks checks;

  PetitionMenu(PetitionRows rows, PetitionChecks checks) {
    this.rows = rows;
    this.checks = checks;
  }

  @Override
  public List<MenuItem> items(CurrentUser holder, Certification certification) {
    Lifecycle rules = checks.editionInForce(certification.programme()).lifecycle();
    List<MenuItem> items = new ArrayList<>();
    if (rules.deferral().isPresent()) {
      items.add(item(PetitionKind.DEFERRAL, certification));
    }
    if (rules.reinstatement().isPresent()) {
      items.add(item(PetitionKind.REINSTATEMENT, certification));
    }
    newest(PetitionKind.RESERVATION, certification)
        .filter(p -> p.status().isPending())
        .map(this::ofReservation)
        .ifPresent(items::add);
    return items;
  }

  private Optional<Petition> newest(PetitionKind kind, Certification certification) {
    return rows.ofCertification(certification.id()).stream()
        .filter(p -> p.kind() == kind)
        .findFirst();
  }

  private MenuItem ofReservation(Petition petition) {
    boolean late = petition.status() == PetitionStatus.UNANSWERED;
    boolean awaited = petition.status() == PetitionStatus.NOTIFIED;
    MenuItem.State heard = awaited ? MenuItem.State.OPEN : MenuItem.State.SUBMITTED;
    return new MenuItem(
        MenuItem.Kind.RESERVATION,
        late ? MenuItem.State.NOT_ELIGIBLE : heard,
        null,
        late ? List.of(Refusal.of("NOT_ANSWERED")) : List.of(),
        route(PetitionKind.RESERVATION, petition.programme()));
  }

  private MenuItem item(PetitionKind kind, Certification certification) {
    Edition edition = checks.editionInForce(certification.programme());
    int year = year(kind, certification);
    Window window = checks.window(kind, edition, year).orElse(null);
    Optional<Petition> newest =
        newest(kind, certification).filter(p -> p.applicationYear() == checks.year());
    if (newest.filter(p -> isApplied(p.status())).isPresent()) {
      // a deferral that is granted has moved the end, and with it the window of the next one
      Window applied = checks.window(kind, edition, checks.year()).orElse(null);
      return item(kind, certification, MenuItem.State.SUBMITTED, applied, List.of());
    }
    if (newest.filter(p -> p.status() == PetitionStatus.RETURNED).isPresent()) {
      return item(kind, certification, MenuItem.State.OPEN, window, List.of());
    }
    List<Refusal> why = checks.toBegin(kind, certification, false);
    Optional<Window> next = checks.next(kind, certification, why);
    if (next.isPresent()) {
      return item(kind, certification, MenuItem.State.BEFORE, next.get(), List.of());
    }
    if (why.isEmpty()) {
      return item(kind, certification, MenuItem.State.OPEN, window, List.of());
    }
    return newest
        .filter(p -> p.status() == PetitionStatus.REJECTED)
        .map(p -> rejected(p, certification))
        .orElseGet(() -> closed(kind, certification, window, why));
  }

  /** What was refused this year and cannot be asked for again is said before all else. */
  private static MenuItem rejected(Petition petition, Certification certification) {
    Refusal why = Refusal.of("PETITION_REJECTED", Map.of("number", petition.number()));
    return item(petition.kind(), certification, MenuItem.State.NOT_ELIGIBLE, null, List.of(why));
  }

  /** Who may apply later is told when, the others why not. */
  private MenuItem closed(
      PetitionKind kind, Certification certification, @Nullable Window window, List<Refusal> why) {
    boolean later =
        why.stream().allMatch(refusal -> refusal.code().equals("WINDOW_NOT_OPEN"))
            || isBeforeItsYear(kind, certification, why);
    return later
        ? item(kind, certification, MenuItem.State.BEFORE, window, List.of())
        : item(kind, certification, MenuItem.State.NOT_ELIGIBLE, null, why);
  }

  private boolean isBeforeItsYear(
      PetitionKind kind, Certification certification, List<Refusal> why) {
    return kind == PetitionKind.DEFERRAL
        && certification.status().isInForce()
        && why.stream().allMatch(refusal -> refusal.code().equals("DEFERRAL_OTHER_YEAR"))
        && FiscalYear.of(certification.ends()).year() > checks.year();
  }

  private int year(PetitionKind kind, Certification certification) {
    boolean ofTerm =
        kind == PetitionKind.DEFERRAL && certification.status() != CertificationStatus.LAPSED;
    return ofTerm ? FiscalYear.of(certification.ends()).year() : checks.year();
  }

  private static boolean isApplied(PetitionStatus status) {
    return switch (status) {
      case SUBMITTED, IN_REVIEW, GRANTED, PASSED, RESTORED -> true;
      default -> false;
    };
  }

  private static MenuItem item(
      PetitionKind kind,
      Certification certification,
      MenuItem.State state,
      @Nullable Window window,
      List<Refusal> why) {
    MenuItem.Kind shown =
        kind == PetitionKind.DEFERRAL ? MenuItem.Kind.DEFERRAL : MenuItem.Kind.REINSTATEMENT;
    return new MenuItem(shown, state, window, why, route(kind, certification.programme()));
  }

  private static String route(PetitionKind kind, String programme) {
    return "petitions/" + kind.name().toLowerCase(Locale.ROOT) + "/" + programme;
  }
}
