package jp.koshin.renewal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.koshin.evidence.EvidenceStore;
import jp.koshin.payment.Fee;
import jp.koshin.payment.Fees;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import jp.koshin.shared.Texts;
import jp.koshin.valuation.PortfolioResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page shows of an application. */
@Component
class RenewalViews {

  private final RenewalChecks checks;
  private final Programmes programmes;
  private final Fees fees;
  private final EvidenceStore evidence;
  private final Texts texts;

  RenewalViews(
      RenewalChecks checks, Programmes programmes, Fees fees, EvidenceStore evidence, Texts texts) {
    this.checks = checks;
    this.programmes = programmes;
    this.fees = fees;
    this.evidence = evidence;
    this.texts = texts;
  }

  List<RenewalView> of(List<Renewal> renewals) {
    return renewals.stream().map(this::of).toList();
  }

  RenewalView of(Renewal renewal) {
    PortfolioResult valued = checks.value(renewal);
    return new RenewalView(
        renewal.id(),
        renewal.number(),
        renewal.society(),
        renewal.programme(),
        renewal.edition(),
        renewal.applicationYear(),
        renewal.status(),
        renewal.stage(),
        stage(renewal).map(StageRule::name).orElse(null),
        shownAs(renewal),
        checks.window(renewal),
        renewal.certificationId(),
        renewal.memberId(),
        checks.term(renewal),
        valued,
        present(fees.ofCase(renewal.id())),
        checks.obstacles(renewal, valued),
        checks.excludedBy(renewal),
        evidence.of(renewal.id()),
        renewal.reason(),
        renewal.correctionDue(),
        renewal.createdAt(),
        renewal.submittedAt(),
        renewal.decidedAt(),
        renewal.end(),
        renewal.reinstating(),
        renewal.version());
  }

  /** What is due now; else what was paid last. */
  private static @Nullable Fee present(List<Fee> fees) {
    return fees.stream()
        .filter(Fee::isDue)
        .findFirst()
        .orElseGet(() -> fees.stream().reduce((first, last) -> last).orElse(null));
  }

  private @Nullable LocalizedText shownAs(Renewal renewal) {
    if (renewal.status() == RenewalStatus.NOT_RENEWED && renewal.end() == RenewalEnd.WITHDRAWN) {
      return new LocalizedText(
          texts.get("renewal.status.withdrawn", Locale.JAPANESE),
          texts.get("renewal.status.withdrawn", Locale.ENGLISH));
    }
    return renewal.standsAtAStage() ? stage(renewal).map(StageRule::shownAs).orElse(null) : null;
  }

  private Optional<StageRule> stage(Renewal renewal) {
    return programmes.edition(renewal.programme(), renewal.edition()).renewalStages().stream()
        .filter(stage -> stage.id().equals(renewal.stage()))
        .findFirst();
  }
}
