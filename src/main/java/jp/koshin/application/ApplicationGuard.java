package jp.koshin.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.payment.Fee;
import jp.koshin.payment.FeeNames;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.RequirementRule;
import jp.koshin.programme.SectionRule;
import jp.koshin.programme.StepRule;
import jp.koshin.renewal.ApplicationFacts;
import jp.koshin.renewal.RenewalObstacles;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Tells the renewal what its written application adds: registered documents, stated activities, and
 * everything in it that keeps it from being handed in.
 */
@Component
class ApplicationGuard implements RenewalObstacles, ApplicationFacts {

  private final Applicants applicants;
  private final SectionViews sections;
  private final SectionRows rows;
  private final ApplicationSteps steps;
  private final Proxies proxies;
  private final FeeNames feeNames;
  private final Texts texts;

  ApplicationGuard(
      Applicants applicants,
      SectionViews sections,
      SectionRows rows,
      ApplicationSteps steps,
      Proxies proxies,
      FeeNames feeNames,
      Texts texts) {
    this.applicants = applicants;
    this.sections = sections;
    this.rows = rows;
    this.steps = steps;
    this.proxies = proxies;
    this.feeNames = feeNames;
    this.texts = texts;
  }

  @Override
  public List<Refusal> obstacles(UUID renewalId) {
    return applicants.find(renewalId).map(this::obstacles).orElse(List.of());
  }

  private List<Refusal> obstacles(Applicant applicant) {
    List<Refusal> found = new ArrayList<>();
    if (!applicant.unknown().isEmpty()) {
      found.add(Refusal.of("APPLICATION_NOT_OPEN"));
    }
    Set<String> required =
        applicant.edition().requirements().stream()
            .map(RequirementRule::document)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    for (SectionView section : sections.of(applicant)) {
      if (!ApplicationSteps.isComplete(section) && !required.contains(section.rule().name().ja())) {
        found.add(unregistered(applicant, section));
      }
    }
    boolean paysFirst =
        applicant.rule().steps().stream().anyMatch(s -> s.kind() == StepRule.Kind.FEE);
    if (paysFirst && !steps.isPaid(applicant)) {
      found.add(feeStep(applicant));
    }
    return found;
  }

  private Refusal feeStep(Applicant applicant) {
    LocalizedText fee = feeNames.of(applicant.renewal().programme(), Fee.RENEWAL);
    return Refusal.of("FEE_STEP", Map.of("fee", fee.ja(), "feeEn", fee.en()));
  }

  /** In the society's words where it has any. */
  private Refusal unregistered(Applicant applicant, SectionView section) {
    LocalizedText own = applicant.rule().text("unregistered");
    LocalizedText name = section.rule().name();
    String ja = own == null ? texts.get("application.unregistered", Locale.JAPANESE) : own.ja();
    String en = own == null ? texts.get("application.unregistered", Locale.ENGLISH) : own.en();
    return new Refusal(
        "SECTION_ISSUE",
        section.rule().code(),
        Map.of(
            "message", ja.replace("{name}", name.ja()),
            "messageEn", en.replace("{name}", name.en())));
  }

  @Override
  public Set<String> documents(UUID renewalId) {
    Optional<Applicant> applicant = applicants.find(renewalId);
    if (applicant.isEmpty()) {
      return Set.of();
    }
    return sections.of(applicant.get()).stream()
        .filter(SectionView::isComplete)
        .map(section -> section.rule().name().ja())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<UUID> typist(UUID renewalId) {
    return proxies.of(renewalId);
  }

  @Override
  public List<Stated> stated(UUID renewalId) {
    return applicants.find(renewalId).map(this::stated).orElse(List.of());
  }

  private List<Stated> stated(Applicant applicant) {
    List<Stated> found = new ArrayList<>();
    for (SectionRule section : applicant.sections()) {
      SectionRule.StatedCredits credits = section.credits();
      if (section.perCredit() != null) {
        rows.find(applicant.renewal().id(), section.code())
            .map(stored -> counted(applicant, section, section.perCredit(), stored.rowCount()))
            .ifPresent(found::add);
      }
      if (credits != null) {
        rows.find(applicant.renewal().id(), section.code())
            .map(stored -> rows.answers(applicant.renewal().id(), stored))
            .ifPresent(answers -> found.addAll(stated(section, credits, answers)));
      }
    }
    return found;
  }

  /** A list of cases counts by its length: nothing in it is opened for that. */
  private static Stated counted(
      Applicant applicant, SectionRule section, SectionRule.PerCredit worth, int count) {
    return new Stated(
        section.code(),
        ActivityKind.CLINICAL_CASES,
        applicant.renewal().activityPeriod().to(),
        null,
        worth.category(),
        BigDecimal.valueOf(count / worth.rows()));
  }

  private static List<Stated> stated(
      SectionRule section, SectionRule.StatedCredits credits, Answers answers) {
    List<Stated> found = new ArrayList<>();
    for (int i = 0; i < answers.rows().size(); i++) {
      Map<String, String> row = answers.rows().get(i);
      String date = row.get(credits.date());
      String amount = row.get(credits.amount());
      if (date != null && amount != null) {
        found.add(
            new Stated(
                section.code() + "/" + i,
                credits.kind(),
                LocalDate.parse(date),
                credits.event(),
                credits.category(),
                new BigDecimal(amount)));
      }
    }
    return found;
  }
}
