package jp.koshin.deferral;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import jp.koshin.certification.Certification;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.renewal.RenewalOutlook;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RequirementResult;
import org.springframework.stereotype.Component;

/** What certifications lack in credits (単位の不足) for the renewal at their end. */
@Component
class Shortages {

  private final Programmes programmes;
  private final RenewalOutlook outlook;
  private final Clock clock;

  Shortages(Programmes programmes, RenewalOutlook outlook, Clock clock) {
    this.programmes = programmes;
    this.outlook = outlook;
    this.clock = clock;
  }

  Shortage of(Certification certification) {
    Edition edition = programmes.editionInForce(certification.programme(), Tokyo.today(clock));
    PortfolioResult valued = outlook.value(certification, edition);
    List<RequirementResult> unmet =
        valued.missing().stream()
            .filter(result -> RenewalOutlook.isOfCredits(edition, result.code()))
            .toList();
    BigDecimal missing =
        unmet.stream()
            .filter(result -> result.code().equals("TOTAL_CREDITS"))
            .map(Shortages::missing)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return new Shortage(missing, unmet.stream().map(RequirementResult::message).toList());
  }

  private static BigDecimal missing(RequirementResult result) {
    return result.required() == null || result.actual() == null
        ? BigDecimal.ZERO
        : result.required().subtract(result.actual());
  }
}
