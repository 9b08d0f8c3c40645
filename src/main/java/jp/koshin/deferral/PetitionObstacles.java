package jp.koshin.deferral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.koshin.certification.Certification;
import jp.koshin.certification.Certifications;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.programme.DeferralRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.ReinstatementRule;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Refusal;
import jp.koshin.valuation.PortfolioResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that stands against handing a petition in, at once. */
@Component
class PetitionObstacles {

  private final PetitionChecks checks;
  private final PetitionStages stages;
  private final PetitionDocuments documents;
  private final Certifications certifications;
  private final RenewalOutlook outlook;
  private final Fees fees;
  private final Clock clock;

  PetitionObstacles(
      PetitionChecks checks,
      PetitionStages stages,
      PetitionDocuments documents,
      Certifications certifications,
      RenewalOutlook outlook,
      Fees fees,
      Clock clock) {
    this.checks = checks;
    this.stages = stages;
    this.documents = documents;
    this.certifications = certifications;
    this.outlook = outlook;
    this.fees = fees;
    this.clock = clock;
  }

  List<Refusal> of(Petition petition) {
    return of(petition, value(petition));
  }

  /**
   * @param valued how the member stands for a renewal together with it, or null
   */
  List<Refusal> of(Petition petition, @Nullable PortfolioResult valued) {
    if (!petition.status().isEditable()) {
      return List.of(Refusal.of("ALREADY_SUBMITTED"));
    }
    Certification held = certifications.get(petition.certificationId());
    Edition edition = stages.edition(petition);
    List<Refusal> found = new ArrayList<>(timely(petition, held, edition));
    found.addAll(told(petition, held, edition));
    documents.missing(petition, edition).stream()
        .map(PetitionObstacles::missing)
        .forEach(found::add);
    if (valued != null) {
      found.addAll(outlook.missing(held, edition, petition.applicationYear(), valued));
    }
    fees.ofCase(petition.id()).stream()
        .filter(fee -> !fee.isPaid())
        .map(PetitionObstacles::unpaid)
        .forEach(found::add);
    return found;
  }

  /** How the member stands for the renewal that a reinstatement asks for; null for others. */
  @Nullable PortfolioResult value(Petition petition) {
    Edition edition = stages.edition(petition);
    if (petition.kind() != PetitionKind.REINSTATEMENT
        || !petition.renewing()
        || PetitionStages.hasRenewalApart(petition.kind(), edition)) {
      return null;
    }
    return outlook.valueAnew(
        certifications.get(petition.certificationId()),
        edition,
        petition.applicationYear(),
        documents.there(petition, edition));
  }

  /** Which files the petition takes. */
  List<PetitionDocuments.Slot> slots(Petition petition) {
    return documents.slots(petition, stages.edition(petition));
  }

  private List<Refusal> timely(Petition petition, Certification held, Edition edition) {
    Instant due = petition.dueAt();
    if (petition.status() != PetitionStatus.DRAFT) {
      return due == null || clock.instant().isBefore(due)
          ? List.of()
          : List.of(Refusal.of("CORRECTION_CLOSED", Map.of("due", Formats.end(due))));
    }
    List<Refusal> found =
        new ArrayList<>(checks.standing(petition.kind(), held, petition.enteredBy() != null));
    checks
        .window(petition.kind(), edition, petition.applicationYear())
        .ifPresent(window -> found.addAll(RenewalOutlook.outside(window, clock.instant())));
    return found;
  }

  private List<Refusal> told(Petition petition, Certification held, Edition edition) {
    return switch (petition.kind()) {
      case DEFERRAL ->
          edition
              .lifecycle()
              .deferral()
              .map(rule -> deferral(petition, held, rule))
              .orElse(List.of());
      case REINSTATEMENT -> reinstatement(petition, edition);
      case RESERVATION ->
          petition.statement().isBlank()
              ? List.of(Refusal.ofField("ANSWER_REQUIRED", "statement"))
              : List.of();
    };
  }

  private static List<Refusal> deferral(Petition petition, Certification held, DeferralRule rule) {
    List<Refusal> found = new ArrayList<>();
    Optional<DeferralRule.Reason> reason = rule.reason(petition.grounds());
    if (reason.isEmpty()) {
      found.add(Refusal.ofField("GROUNDS_REQUIRED", "grounds"));
    }
    if (reason.filter(DeferralRule.Reason::statement).isPresent()
        && petition.statement().isBlank()) {
      found.add(Refusal.ofField("STATEMENT_REQUIRED", "statement"));
    }
    int left = PetitionChecks.yearsLeft(rule, held);
    if (left > 0 && petition.years() > left) {
      found.add(new Refusal("DEFERRAL_TOO_LONG", "years", Map.of("years", left)));
    }
    return found;
  }

  private static List<Refusal> reinstatement(Petition petition, Edition edition) {
    List<Refusal> found = new ArrayList<>();
    ReinstatementRule rule = edition.lifecycle().reinstatement().orElseThrow();
    if (rule.reasonDocument() == null && petition.statement().isBlank()) {
      found.add(Refusal.ofField("REGAINING_REASON_REQUIRED", "statement"));
    }
    if (!petition.renewing() && rule.yearsWithoutRenewal() == 0) {
      found.add(Refusal.ofField("RENEWAL_NEEDED", "renewing"));
    }
    return found;
  }

  private static Refusal missing(PetitionDocuments.Slot slot) {
    return new Refusal(
        "ATTACHMENT_REQUIRED",
        slot.code(),
        Map.of("name", slot.name().ja(), "nameEn", slot.name().en()));
  }

  private static Refusal unpaid(Fee fee) {
    return Refusal.of("FEE_UNPAID", Map.of("amount", String.format("%,d", fee.amount())));
  }
}
