package jp.koshin.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.koshin.credit.CreditEntry;
import jp.koshin.credit.CreditLedger;
import jp.koshin.programme.SectionRule;
import jp.koshin.renewal.Renewals;
import jp.koshin.valuation.PortfolioResult;
import org.springframework.stereotype.Component;

/** Fills the tallies of written applications (単位集計表) from the ledger. */
@Component
class Tallies {

  private static final String OF_COURSES = "COURSE_";

  private final CreditLedger ledger;
  private final Renewals renewals;

  Tallies(CreditLedger ledger, Renewals renewals) {
    this.ledger = ledger;
    this.renewals = renewals;
  }

  /** A section's tally; empty where the section lists the entries one by one. */
  Optional<Tally> of(Applicant applicant, String section) {
    return Optional.ofNullable(Applications.section(applicant, section).ledger())
        .filter(rule -> rule.show() == SectionRule.LedgerRule.Show.TOTALS)
        .map(rule -> filled(applicant, rule));
  }

  private Tally filled(Applicant applicant, SectionRule.LedgerRule rule) {
    List<CreditEntry> entries =
        ledger.standing(
            applicant.member().id(),
            applicant.renewal().programme(),
            applicant.renewal().activityPeriod());
    PortfolioResult valued = renewals.get(applicant.renewal().id()).requirements();
    return new Tally(
        rule.facts().stream()
            .map(line -> new Tally.Fact(line.name(), applicant.known(line.fact())))
            .toList(),
        rule.columns().stream().map(column -> column(column, entries)).toList(),
        valued.categories().stream()
            .filter(c -> rule.categories().isEmpty() || rule.categories().contains(c.code()))
            .toList(),
        valued.total());
  }

  private static Tally.Column column(SectionRule.TallyColumn column, List<CreditEntry> entries) {
    List<Tally.Column> parts = column.parts().stream().map(part -> column(part, entries)).toList();
    BigDecimal sum =
        parts.isEmpty()
            ? entries.stream()
                .filter(entry -> isOf(column, entry))
                .map(CreditEntry::credits)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
            : parts.stream().map(Tally.Column::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Tally.Column(column.name(), sum, parts);
  }

  private static boolean isOf(SectionRule.TallyColumn column, CreditEntry entry) {
    return (column.category() == null || column.category().equals(entry.category()))
        && (column.kind() == null || column.kind() == entry.kind())
        && (column.tag() == null || column.tag().equals(OF_COURSES + entry.course()));
  }
}
