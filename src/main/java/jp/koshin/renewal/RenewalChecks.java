package jp.koshin.renewal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.exam.ExamStanding;
import jp.koshin.exam.Exams;
import jp.koshin.member.Members;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Period;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Window;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RequirementResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a renewal still lacks: the window, and every requirement of its edition. */
@Component
class RenewalChecks {

  private final SeasonRows seasons;
  private final Certifications certifications;
  private final Members members;
  private final Programmes programmes;
  private final RenewalPortfolio portfolio;
  private final Exams exams;
  private final ObjectProvider<RenewalObstacles> others;
  private final Clock clock;

  RenewalChecks(
      SeasonRows seasons,
      Certifications certifications,
      Members members,
      Programmes programmes,
      RenewalPortfolio portfolio,
      Exams exams,
      ObjectProvider<RenewalObstacles> others,
      Clock clock) {
    this.seasons = seasons;
    this.certifications = certifications;
    this.members = members;
    this.programmes = programmes;
    this.portfolio = portfolio;
    this.exams = exams;
    this.others = others;
    this.clock = clock;
  }

  /**
   * The term that is renewed, also after the certification was extended: the last one that ended up
   * to the application year. It ended in a year before where the renewal was deferred.
   */
  Period term(Renewal renewal) {
    return certifications.terms(renewal.certificationId()).stream()
        .filter(term -> FiscalYear.of(term.to()).year() <= renewal.applicationYear())
        .reduce((before, after) -> after)
        .orElseGet(() -> certifications.get(renewal.certificationId()).term());
  }

  /**
   * The last day before which the certification must be renewed, or is restored with it; where it
   * was restored for a short term before, the end of that.
   */
  LocalDate ends(Renewal renewal) {
    Certification certification = certifications.get(renewal.certificationId());
    if (renewal.reinstating()) {
      return certification.status().isInForce()
          ? certification.ends()
          : new FiscalYear(renewal.applicationYear()).lastDay();
    }
    Period term = term(renewal);
    return certification.term().equals(term) ? certification.ends() : term.to();
  }

  /** The days whose activities count. */
  Period activityPeriod(Renewal renewal) {
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    return renewal.reinstating()
        ? edition.activityPeriod().of(term(renewal), renewal.applicationYear())
        : edition.renewalPeriod(term(renewal), renewal.applicationYear());
  }

  Window window(Renewal renewal) {
    return seasons.get(renewal.seasonId()).window();
  }

  PortfolioResult value(Renewal renewal) {
    return portfolio.value(renewal, term(renewal));
  }

  /** Everything at once; what was handed in has nothing left to check. */
  List<Refusal> obstacles(Renewal renewal) {
    return obstacles(renewal, value(renewal));
  }

  List<Refusal> obstacles(Renewal renewal, PortfolioResult valued) {
    List<Refusal> found = new ArrayList<>();
    switch (renewal.status()) {
      case PREPARING -> found.addAll(outside(window(renewal), clock.instant()));
      case RETURNED -> found.addAll(correctionOver(renewal));
      case DEFERRED -> found.add(Refusal.of("RENEWAL_DEFERRED"));
      case AWAITING_DEFERRAL ->
          found.addAll(List.of(closed(window(renewal)), Refusal.of("DEFERRAL_UNDER_REVIEW")));
      case NOT_RENEWED, LAPSED -> found.add(over(renewal));
      case REJECTED -> found.add(Refusal.of("RENEWAL_REJECTED"));
      default -> found.add(Refusal.of("ALREADY_SUBMITTED"));
    }
    if (renewal.status().isEditable()) {
      Edition edition = programmes.edition(renewal.programme(), renewal.edition());
      valued.missing().stream()
          .filter(r -> !examAwaited(renewal, edition, r))
          .map(r -> missing(renewal, edition, r))
          .forEach(found::add);
      others.forEach(other -> found.addAll(other.obstacles(renewal.id())));
    }
    return found;
  }

  /**
   * Why the member cannot apply now whatever is handed in: the window, or what another module says.
   */
  List<Refusal> bars(Renewal renewal) {
    List<Refusal> found = new ArrayList<>(outside(window(renewal), clock.instant()));
    others.forEach(other -> found.addAll(other.bars(renewal.id())));
    return found;
  }

  /** What must come before its last stage grants it: an exam passed, or what other modules say. */
  List<Refusal> obstaclesToApproval(Renewal renewal) {
    List<Refusal> found = new ArrayList<>();
    if (lacksExam(renewal)) {
      found.add(Refusal.of("EXAM_NOT_PASSED"));
    }
    others.forEach(other -> found.addAll(other.toApproval(renewal.id())));
    return found;
  }

  /** What leaves nothing to be done for it, while it is being prepared or corrected. */
  List<Refusal> excludedBy(Renewal renewal) {
    return renewal.status().isEditable()
        ? others.stream().flatMap(other -> other.bars(renewal.id()).stream()).toList()
        : List.of();
  }

  /** Before the opening instant or from the closing instant on. */
  static List<Refusal> outside(Window window, Instant now) {
    if (now.isBefore(window.opens())) {
      return List.of(Refusal.of("WINDOW_NOT_OPEN", figures(window)));
    }
    return window.contains(now) ? List.of() : List.of(closed(window));
  }

  private List<Refusal> correctionOver(Renewal renewal) {
    Instant due = renewal.correctionDue();
    return due == null || clock.instant().isBefore(due)
        ? List.of()
        : List.of(Refusal.of("CORRECTION_CLOSED", Map.of("due", Formats.end(due))));
  }

  private Refusal over(Renewal renewal) {
    if (renewal.end() == RenewalEnd.NOT_REINSTATED) {
      return Refusal.of("RENEWAL_NOT_REINSTATED");
    }
    return renewal.end() == RenewalEnd.WITHDRAWN
        ? Refusal.of("RENEWAL_WITHDRAWN")
        : closed(window(renewal));
  }

  private static Refusal closed(Window window) {
    return Refusal.of("WINDOW_CLOSED", figures(window));
  }

  private static Map<String, Object> figures(Window window) {
    return Map.of("opens", Formats.instant(window.opens()), "closes", Formats.end(window.closes()));
  }

  private Refusal missing(Renewal renewal, Edition edition, RequirementResult result) {
    Period dues = edition.duesPeriod(term(renewal), renewal.applicationYear());
    return missing(renewal.memberId(), dues, edition, result);
  }

  /**
   * @param dues the years whose dues are asked for
   */
  Refusal missing(UUID memberId, Period dues, Edition edition, RequirementResult result) {
    return switch (kindOf(edition, result)) {
      case TOTAL_CREDITS -> credits(result);
      case DUES_PAID -> dues(memberId, dues);
      case DOCUMENT -> said("DOCUMENT", result);
      default -> said("REQUIREMENT", result);
    };
  }

  private static RequirementKind kindOf(Edition edition, RequirementResult result) {
    return edition.requirements().stream()
        .filter(rule -> rule.code().equals(result.code()))
        .map(RequirementRule::kind)
        .findFirst()
        .orElse(RequirementKind.ALL_OF);
  }

  /** Whether the rules ask this member for a written exam that is not passed. */
  private boolean lacksExam(Renewal renewal) {
    Edition edition = programmes.edition(renewal.programme(), renewal.edition());
    return value(renewal).missing().stream()
        .anyMatch(result -> kindOf(edition, result) == RequirementKind.EXAM_PASSED);
  }

  /** An exam applied for together with the documents is taken after they are handed in. */
  private boolean examAwaited(Renewal renewal, Edition edition, RequirementResult result) {
    return kindOf(edition, result) == RequirementKind.EXAM_PASSED
        && exams
                .standing(renewal.memberId(), renewal.programme(), renewal.applicationYear())
                .state()
            == ExamStanding.State.APPLIED;
  }

  private static Refusal credits(RequirementResult result) {
    if (result.required() == null || result.actual() == null) {
      return said("REQUIREMENT", result);
    }
    return new Refusal(
        "TOTAL_CREDITS",
        result.code(),
        Map.of(
            "required", result.required().toPlainString(),
            "actual", result.actual().toPlainString(),
            "missing", result.required().subtract(result.actual()).toPlainString()));
  }

  private Refusal dues(UUID memberId, Period asked) {
    List<Integer> unpaid = members.unpaidYears(memberId, asked);
    List<Integer> underWay = members.duesUnderWay(memberId);
    List<Integer> owed = unpaid.stream().filter(year -> !underWay.contains(year)).toList();
    return owed.isEmpty()
        ? new Refusal(RenewalView.DUES_UNDER_WAY, "DUES_PAID", Map.of("years", listed(unpaid)))
        : new Refusal("DUES", "DUES_PAID", Map.of("years", listed(owed)));
  }

  private static String listed(List<Integer> years) {
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static Refusal said(String code, RequirementResult result) {
    return new Refusal(
        code,
        result.code(),
        Map.of("message", result.message().ja(), "messageEn", result.message().en()));
  }

  /** Why a certification has no application in a season: its term ends in another year. */
  static Refusal notYourTerm(Period term) {
    return Refusal.of(
        "NOT_YOUR_TERM",
        Map.of("termTo", term.to().toString(), "year", FiscalYear.of(term.to()).year()));
  }
}
