package jp.koshin.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.audit.AuditTrail;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.exam.ExamStanding;
import jp.koshin.exam.Exams;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Written applications (申請書類) as their owners and the staff of their society read them. */
@Service
@Transactional
public class Applications {

  /** The kind of the scanned paper application, among the files of its renewal. */
  public static final String PAPER_SCAN = "PAPER_SCAN";

  private final Applicants applicants;
  private final SectionViews sections;
  private final ApplicationSteps steps;
  private final Proxies proxies;
  private final Exams exams;
  private final CreditLedger ledger;
  private final Tallies tallies;
  private final AuditTrail audit;

  Applications(
      Applicants applicants,
      SectionViews sections,
      ApplicationSteps steps,
      Proxies proxies,
      Exams exams,
      CreditLedger ledger,
      Tallies tallies,
      AuditTrail audit) {
    this.applicants = applicants;
    this.sections = sections;
    this.steps = steps;
    this.proxies = proxies;
    this.exams = exams;
    this.ledger = ledger;
    this.tallies = tallies;
    this.audit = audit;
  }

  /**
   * The application of a renewal, for its owner and the staff of its society; empty where the
   * programme asks for none. Lists of patients are not in it: see {@link #section}.
   */
  @Transactional(readOnly = true)
  public Optional<ApplicationView> of(CurrentUser user, UUID renewalId) {
    return applicants.readable(user, renewalId).map(applicant -> view(user, applicant));
  }

  /** The same for modules that have checked who asks. */
  @Transactional(readOnly = true)
  public Optional<ApplicationView> of(UUID renewalId) {
    return applicants.find(renewalId).map(a -> view(CurrentUser.system(), a));
  }

  private ApplicationView view(CurrentUser user, Applicant applicant) {
    LocalizedText title = applicant.rule().text("title");
    List<SectionView> views = sections.of(applicant);
    return new ApplicationView(
        applicant.renewal(),
        applicant.rule(),
        applicant.member().fullName(),
        title == null ? new LocalizedText("更新申請書", "Application for renewal") : title,
        applicant.renewal().status().isEditable()
            && (user.isMember(applicant.member().id())
                || Applicants.isProxy(user, applicant.member())),
        applicant.unknown(),
        steps.of(applicant, views),
        views,
        applicant.rule().sections().stream().filter(s -> !applicant.isFor(s)).toList(),
        cover(applicant),
        proxies.of(applicant.renewal().id()).isPresent());
  }

  private static List<ApplicationView.CoverLine> cover(Applicant applicant) {
    ApplicationRule.CoverRule cover = applicant.rule().cover();
    return cover == null
        ? List.of()
        : cover.fields().stream()
            .map(
                f ->
                    new ApplicationView.CoverLine(
                        f.name(), f.prefill() == null ? "" : applicant.known(f.prefill())))
            .toList();
  }

  /**
   * One section with everything entered into it. Reading a list of patients is recorded, whoever
   * reads it.
   */
  public SectionView section(CurrentUser user, UUID renewalId, String code) {
    Applicant applicant = applicant(user, renewalId);
    SectionRule rule = section(applicant, code);
    if (rule.kind().isSealed()) {
      audit.recordInternal(
          applicant.renewal().society(),
          renewalId,
          "CASE_LIST_READ",
          user,
          Map.of("section", rule.code()));
    }
    return sections.of(applicant, rule);
  }

  /** The credits that a section shows from the ledger, of the activity period, oldest first. */
  @Transactional(readOnly = true)
  public List<LedgerLine> ledger(CurrentUser user, UUID renewalId, String code) {
    return ledger(applicant(user, renewalId), code);
  }

  /** The same for modules that have checked who asks. */
  @Transactional(readOnly = true)
  public List<LedgerLine> ledger(UUID renewalId, String code) {
    return applicants.find(renewalId).map(a -> ledger(a, code)).orElse(List.of());
  }

  /**
   * A section's tally of credits; empty where it shows them one by one, as {@link #ledger} does.
   */
  @Transactional(readOnly = true)
  public Optional<Tally> tally(CurrentUser user, UUID renewalId, String code) {
    return tallies.of(applicant(user, renewalId), code);
  }

  /** The same for modules that have checked who asks. */
  @Transactional(readOnly = true)
  public Optional<Tally> tally(UUID renewalId, String code) {
    return applicants.find(renewalId).flatMap(a -> tallies.of(a, code));
  }

  private List<LedgerLine> ledger(Applicant applicant, String code) {
    SectionRule.LedgerRule rule = section(applicant, code).ledger();
    if (rule == null) {
      throw new NotFound("ledger", code);
    }
    return ledger
        .standing(
            applicant.member().id(),
            applicant.renewal().programme(),
            applicant.renewal().activityPeriod())
        .stream()
        .filter(e -> rule.categories().isEmpty() || rule.categories().contains(e.category()))
        .sorted(Comparator.comparing(CreditEntry::date).thenComparing(CreditEntry::recordedAt))
        .map(e -> line(applicant, e))
        .toList();
  }

  private static LedgerLine line(Applicant applicant, CreditEntry entry) {
    List<CategoryRule> categories = applicant.edition().categories();
    List<String> codes = categories.stream().map(CategoryRule::code).toList();
    int place = codes.indexOf(entry.category());
    return new LedgerLine(
        entry.event(),
        entry.date(),
        place < 0 ? categories.size() : place,
        place < 0
            ? new LocalizedText(entry.category(), entry.category())
            : categories.get(place).name(),
        entry.credits());
  }

  /** How the applicant stands with the written exam. */
  @Transactional(readOnly = true)
  public ExamStanding exam(CurrentUser user, UUID renewalId) {
    return sections.exam(applicant(user, renewalId));
  }

  /** Applies for the exam of the renewal's year; refused as {@link Exams#apply} refuses. */
  public Outcome<ExamStanding> applyForExam(CurrentUser user, UUID renewalId) {
    Applicant applicant = applicants.writable(user, renewalId);
    Optional<Refusal> closed = ApplicationEntries.closed(applicant);
    if (closed.isPresent()) {
      return Outcome.refused(closed.get());
    }
    return exams.apply(
        user,
        applicant.member().id(),
        applicant.renewal().programme(),
        applicant.renewal().applicationYear());
  }

  private Applicant applicant(CurrentUser user, UUID renewalId) {
    return applicants
        .readable(user, renewalId)
        .orElseThrow(() -> new NotFound("application", renewalId));
  }

  static SectionRule section(Applicant applicant, String code) {
    return applicant
        .rule()
        .section(code)
        .filter(applicant::isFor)
        .orElseThrow(() -> new NotFound("section", code));
  }
}
