package jp.koshin.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.access.CurrentUser;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.programme.ApplicationRule;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.programme.SectionKind;
import jp.koshin.programme.SectionRule;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Renewals;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import jp.koshin.valuation.RequirementResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes an application (申請を完了する): everything is checked at once, then it is fixed. */
@Service
@Transactional
public class Completion {

  private static final Set<String> OF_REQUIREMENTS =
      Set.of("TOTAL_CREDITS", "DUES", "DOCUMENT", "REQUIREMENT");

  private final Renewals renewals;
  private final Applicants applicants;
  private final EvidenceStore evidence;
  private final Programmes programmes;
  private final Texts texts;

  Completion(
      Renewals renewals,
      Applicants applicants,
      EvidenceStore evidence,
      Programmes programmes,
      Texts texts) {
    this.renewals = renewals;
    this.applicants = applicants;
    this.evidence = evidence;
    this.programmes = programmes;
    this.texts = texts;
  }

  /**
   * Everything that keeps it from being completed, requirements in the words of their rules; empty
   * when nothing does.
   */
  @Transactional(readOnly = true)
  public List<Shortfall> shortfalls(RenewalView renewal) {
    List<Shortfall> found = new ArrayList<>();
    Set<String> open =
        renewal.obstacles().stream()
            .filter(r -> OF_REQUIREMENTS.contains(r.code()))
            .map(Refusal::field)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    for (RequirementResult result : renewal.requirements().missing()) {
      if (open.contains(result.code()) || isOwed(renewal, result)) {
        found.add(new Shortfall(result.message(), section(renewal, result.code())));
      }
    }
    for (Refusal refusal : renewal.obstacles()) {
      if (!OF_REQUIREMENTS.contains(refusal.code())) {
        found.add(new Shortfall(said(refusal), section(renewal, refusal)));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Hands the application in; refused as {@link Renewals#submit} refuses. Staff hand in for the
   * member what arrived on paper, with the scan attached: SCAN_REQUIRED.
   */
  public Outcome<RenewalView> complete(CurrentUser user, UUID renewalId) {
    Applicant applicant = applicants.writable(user, renewalId);
    if (user.isMember(applicant.member().id())) {
      return renewals.submit(user, renewalId);
    }
    boolean scanned = evidence.of(renewalId).stream().anyMatch(f -> f.kind().equals(Proxies.SCAN));
    return scanned
        ? renewals.submitByProxy(user, renewalId)
        : Outcome.refused(Refusal.of("SCAN_REQUIRED"));
  }

  /** Dues that are being paid are said so by their refusal. */
  private static boolean isOwed(RenewalView renewal, RequirementResult result) {
    return result.code().startsWith("DUES") && renewal.underWay(result).isEmpty();
  }

  private LocalizedText said(Refusal refusal) {
    return new LocalizedText(texts.of(refusal, Locale.JAPANESE), texts.of(refusal, Locale.ENGLISH));
  }

  private @Nullable String section(RenewalView renewal, String requirement) {
    Optional<RequirementRule> rule =
        programmes.edition(renewal.programme(), renewal.edition()).requirements().stream()
            .filter(r -> r.code().equals(requirement))
            .findFirst();
    return rule.flatMap(r -> section(renewal, r)).map(SectionRule::code).orElse(null);
  }

  /** The document of that name; the one about the exam where an exam is asked for. */
  private Optional<SectionRule> section(RenewalView renewal, RequirementRule rule) {
    boolean exam = rule.kind() == RequirementKind.EXAM_PASSED;
    return sections(renewal).stream()
        .filter(
            section ->
                exam
                    ? section.kind() == SectionKind.EXAM
                    : section.name().ja().equals(rule.document()))
        .findFirst();
  }

  private List<SectionRule> sections(RenewalView renewal) {
    ApplicationRule rule = programmes.edition(renewal.programme(), renewal.edition()).application();
    return rule == null ? List.of() : rule.sections();
  }

  private static @Nullable String section(RenewalView renewal, Refusal refusal) {
    return "SECTION_ISSUE".equals(refusal.code()) ? refusal.field() : null;
  }
}
