package jp.koshin.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.exam.ExamStanding;
import jp.koshin.exam.Exams;
import jp.koshin.programme.Condition;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.renewal.SeasonView;
import jp.koshin.renewal.Seasons;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.Formats;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The written exam applied for alone, the year before the renewal (筆記試験のみのお申込み). */
@Service
@Transactional
public class ExamEntries {

  /** So many years before the renewal the exam is spoken of: the year before it is held. */
  private static final int AHEAD = 2;

  private final Exams exams;
  private final Certifications certifications;
  private final Programmes programmes;
  private final Seasons seasons;
  private final Clock clock;

  ExamEntries(
      Exams exams,
      Certifications certifications,
      Programmes programmes,
      Seasons seasons,
      Clock clock) {
    this.exams = exams;
    this.certifications = certifications;
    this.programmes = programmes;
    this.seasons = seasons;
    this.clock = clock;
  }

  /**
   * How the holder of a certification stands; empty where no exam is asked of this member, while it
   * is more than a year off, and from the year of the renewal on, when it is applied for with the
   * documents.
   */
  @Transactional(readOnly = true)
  public Optional<ExamEntry> of(CurrentUser holder, String programme) {
    UUID member = holder.memberId();
    if (member == null) {
      throw new NotFound("member", holder.username());
    }
    return certifications
        .of(member, programme)
        .filter(held -> held.status().isInForce())
        .flatMap(this::entry);
  }

  /** Applies; refused with EXAM_PASSED, EXAM_APPLIED, WINDOW_NOT_OPEN or WINDOW_CLOSED. */
  public Outcome<ExamStanding> apply(CurrentUser holder, String programme) {
    ExamEntry entry = of(holder, programme).orElseThrow(() -> new NotFound("exam for", programme));
    return entry.why().isEmpty()
        ? exams.apply(
            holder, java.util.Objects.requireNonNull(holder.memberId()), programme, entry.year())
        : Outcome.refused(entry.why());
  }

  private Optional<ExamEntry> entry(Certification held) {
    int renewal = FiscalYear.of(held.ends()).year();
    Edition edition =
        programmes.editionInForce(held.programme(), new FiscalYear(renewal).firstDay());
    int now = FiscalYear.of(Tokyo.today(clock)).year();
    if (now >= renewal || now < renewal - AHEAD || !isAsked(edition, held)) {
      return Optional.empty();
    }
    Window window = window(held.programme(), renewal - 1);
    ExamStanding then = exams.standing(held.memberId(), held.programme(), renewal - 1);
    boolean passed = exams.standing(held.memberId(), held.programme(), renewal).passed();
    ExamStanding standing =
        new ExamStanding(passed, then.applied(), then.failed() && !passed, then.lastTaken());
    return Optional.of(
        new ExamEntry(edition, renewal - 1, window, standing, why(standing, window)));
  }

  private static boolean isAsked(Edition edition, Certification held) {
    return edition.requirements().stream()
        .filter(rule -> rule.kind() == RequirementKind.EXAM_PASSED)
        .map(RequirementRule::when)
        .anyMatch(when -> when.stream().allMatch(condition -> holds(condition, held)));
  }

  private static boolean holds(Condition condition, Certification held) {
    return condition.holds(
        condition.fact() == Condition.Fact.CONSECUTIVE_RENEWALS
            ? Integer.valueOf(held.consecutiveRenewals())
            : null);
  }

  /** As planned for the year, or as printed where it is not planned yet. */
  private Window window(String programme, int year) {
    return seasons.list(programmes.get(programme).society()).stream()
        .filter(s -> s.programme().equals(programme) && s.applicationYear() == year)
        .map(SeasonView::window)
        .findFirst()
        .orElseGet(
            () ->
                programmes
                    .editionInForce(programme, new FiscalYear(year).firstDay())
                    .window()
                    .in(year));
  }

  private List<Refusal> why(ExamStanding standing, Window window) {
    if (standing.passed()) {
      return List.of(Refusal.of("EXAM_PASSED"));
    }
    if (standing.applied()) {
      return List.of(Refusal.of("EXAM_APPLIED"));
    }
    Instant now = clock.instant();
    if (window.contains(now)) {
      return List.of();
    }
    String code = now.isBefore(window.opens()) ? "WINDOW_NOT_OPEN" : "WINDOW_CLOSED";
    String opens = Formats.instant(window.opens());
    return List.of(
        Refusal.of(code, Map.of("opens", opens, "closes", Formats.end(window.closes()))));
  }
}
