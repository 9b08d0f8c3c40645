package jp.koshin.renewal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.member.Members;
import jp.koshin.shared.CaseLog;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renewal applications as their owners and the staff of their society see and hand them in;
 * regional reviewers see those of their branch.
 *
 * <p>Refusals: ALREADY_SUBMITTED, WINDOW_NOT_OPEN, WINDOW_CLOSED, CORRECTION_CLOSED, TOTAL_CREDITS,
 * DUES, DOCUMENT, REQUIREMENT, NOT_YOUR_TERM, NO_CERTIFICATION.
 */
@Service
@Transactional
public class Renewals {

  private final RenewalRows rows;
  private final SeasonRows seasons;
  private final RenewalViews views;
  private final RenewalChecks checks;
  private final HandingIn handing;
  private final Members members;
  private final Certifications certifications;
  private final ObjectProvider<RenewalTargets> targets;
  private final Clock clock;

  Renewals(
      RenewalRows rows,
      SeasonRows seasons,
      RenewalViews views,
      RenewalChecks checks,
      HandingIn handing,
      Members members,
      Certifications certifications,
      ObjectProvider<RenewalTargets> targets,
      Clock clock) {
    this.rows = rows;
    this.seasons = seasons;
    this.views = views;
    this.checks = checks;
    this.handing = handing;
    this.members = members;
    this.certifications = certifications;
    this.targets = targets;
    this.clock = clock;
  }

  /** The user's own application of the season that is open or was last, if they have one. */
  @Transactional(readOnly = true)
  public Optional<RenewalView> current(CurrentUser user, String programme) {
    UUID memberId = user.memberId();
    return memberId == null
        ? Optional.empty()
        : rows.ofMember(memberId, programme).stream()
            .findFirst()
            .filter(last -> !last.isOfTermBefore(certifications.get(last.certificationId())))
            .map(views::of);
  }

  /**
   * Why the user has no application now: no certification, another year's term, window not open;
   * figures say when.
   */
  @Transactional(readOnly = true)
  public List<Refusal> whyNone(CurrentUser user, String programme) {
    UUID memberId = user.memberId();
    Optional<Certification> held =
        memberId == null ? Optional.empty() : certifications.of(memberId, programme);
    if (held.isEmpty() || !held.get().status().isInForce()) {
      return List.of(Refusal.of("NO_CERTIFICATION"));
    }
    Optional<Season> season = seasons.current(programme);
    int ends = FiscalYear.of(held.get().ends()).year();
    if (season.isEmpty() || season.get().applicationYear() != ends) {
      return List.of(RenewalChecks.notYourTerm(held.get().termWithDeferral()));
    }
    List<Refusal> excluded = excluded(held.get(), season.get());
    return excluded.isEmpty()
        ? RenewalChecks.outside(season.get().window(), clock.instant())
        : excluded;
  }

  private List<Refusal> excluded(Certification certification, Season season) {
    return targets.stream()
        .flatMap(target -> target.excluded(certification, season.applicationYear()).stream())
        .toList();
  }

  /**
   * A member's own applications, all of them; for staff those of the society. The newest first.
   *
   * @param after the number of the last one that staff have seen, or null for the first page
   * @param size how many staff get at most
   */
  @Transactional(readOnly = true)
  public List<RenewalView> list(
      CurrentUser user, @Nullable String programme, @Nullable String after, int size) {
    UUID memberId = user.memberId();
    String society = user.society();
    if (memberId != null) {
      return views.of(rows.ofMember(memberId, programme));
    }
    return society != null && user.isStaffOf(society)
        ? views.of(rows.ofSociety(society, user.onlyBranch(), programme, after, size))
        : List.of();
  }

  /**
   * The applications of one member, for the member and the staff of the society. The newest first.
   */
  @Transactional(readOnly = true)
  public List<RenewalView> ofMember(CurrentUser user, UUID memberId) {
    return views.of(rows.ofMember(memberId, null).stream().filter(r -> maySee(user, r)).toList());
  }

  /** One application, for its owner and the staff of its society. */
  @Transactional(readOnly = true)
  public RenewalView get(CurrentUser user, UUID id) {
    return views.of(visible(user, rows.get(id)));
  }

  /** One application, for modules that have checked who asks. */
  @Transactional(readOnly = true)
  public RenewalView get(UUID id) {
    return views.of(rows.get(id));
  }

  /** Everything that stands against handing it in now, at once; empty when nothing does. */
  @Transactional(readOnly = true)
  public List<Refusal> obstacles(UUID id) {
    return checks.obstacles(rows.get(id));
  }

  /**
   * Hands the application in, or hands it in again after a correction. Refused with everything that
   * is missing.
   */
  public Outcome<RenewalView> submit(CurrentUser user, UUID id) {
    return handing.in(user, own(user, rows.locked(id))).map(views::of);
  }

  /**
   * Hands in for the member what arrived on paper, for staff that a written application's module
   * has let through; refused as {@link #submit} refuses.
   */
  public Outcome<RenewalView> submitByProxy(CurrentUser user, UUID id) {
    Renewal renewal = rows.locked(id);
    CaseLog.about(id);
    boolean types =
        user.hasIn(renewal.society(), Role.SECRETARIAT)
            || user.hasIn(renewal.society(), Role.REGIONAL_REVIEWER);
    if (!types || !maySee(user, renewal)) {
      throw new NotFound("renewal", id);
    }
    return handing.in(user, renewal).map(views::of);
  }

  static Renewal own(CurrentUser user, Renewal renewal) {
    CaseLog.about(renewal.id());
    if (!user.isMember(renewal.memberId())) {
      throw new NotFound("renewal", renewal.id());
    }
    return renewal;
  }

  private Renewal visible(CurrentUser user, Renewal renewal) {
    CaseLog.about(renewal.id());
    if (!maySee(user, renewal)) {
      throw new NotFound("renewal", renewal.id());
    }
    return renewal;
  }

  private boolean maySee(CurrentUser user, Renewal renewal) {
    return user.isMember(renewal.memberId())
        || user.isStaffFor(renewal.society(), members.get(renewal.memberId()).branch());
  }
}
