package jp.koshin.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programmes;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Period;
import jp.koshin.shared.Tokyo;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.GapProposals;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RecordedValue;
import jp.koshin.valuation.Valuation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tries out what a portfolio would be worth, by itself or on top of a ledger. Nothing is stored.
 */
@Service
public class Calculator {

  private final Programmes programmes;
  private final Valuation valuation;
  private final GapProposals proposals;
  private final Clock clock;

  Calculator(Programmes programmes, Valuation valuation, GapProposals proposals, Clock clock) {
    this.programmes = programmes;
    this.valuation = valuation;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * An empty portfolio of a programme: the edition in force, and the activity period that ends
   * next.
   *
   * @throws NotFound for a code that no programme has
   */
  public PortfolioRequest empty(String programme) throws NotFound {
    LocalDate today = Tokyo.today(clock);
    Edition edition = programmes.editionInForce(programme, today);
    return new PortfolioRequest(
        programme,
        edition.year(),
        nextPeriod(edition, today),
        MemberFacts.UNKNOWN,
        today,
        List.of());
  }

  /** The activity period of the first term whose activities are not over yet. */
  private static Period nextPeriod(Edition edition, LocalDate today) {
    int year = today.getYear() - edition.termYears() - 1;
    while (true) {
      Period term = edition.term().startingIn(year++);
      Period period = edition.activityPeriod().of(term, FiscalYear.of(term.to()).year());
      if (!period.to().isBefore(today)) {
        return period;
      }
    }
  }

  /**
   * Values what was entered.
   *
   * @param entered with period and member as entered; a ledger brings its own
   * @param base the ledger it is added to, or null
   */
  public Calculation calculate(PortfolioRequest entered, @Nullable Holding base) {
    Map<String, RecordedValue> recorded = base == null ? Map.of() : base.recorded();
    PortfolioRequest request = base == null ? entered : onTopOf(base, entered);
    Set<String> ids = entered.activities().stream().map(Activity::id).collect(Collectors.toSet());
    PortfolioResult result = valuation.value(request, recorded);
    Edition edition = programmes.edition(request.programme(), request.edition());
    return new Calculation(
        request,
        recorded,
        ids,
        result,
        required(edition, result),
        proposals.completion(request, recorded, ahead(entered)),
        result.eligible() ? List.of() : proposals.of(request, recorded, Tokyo.today(clock)));
  }

  private static PortfolioRequest onTopOf(Holding base, PortfolioRequest entered) {
    List<Activity> all = new ArrayList<>(base.request().activities());
    all.addAll(entered.activities());
    return base.request().with(all);
  }

  /** What is planned from today on. */
  private Set<String> ahead(PortfolioRequest entered) {
    LocalDate today = Tokyo.today(clock);
    return entered.activities().stream()
        .filter(a -> !a.date().isBefore(today))
        .map(Activity::id)
        .collect(Collectors.toSet());
  }

  /** The total as this member needs it: an exemption may lower it. */
  private static Credits required(Edition edition, PortfolioResult result) {
    Set<String> totals =
        edition.requirements().stream()
            .filter(r -> r.kind() == jp.koshin.programme.RequirementKind.TOTAL_CREDITS)
            .map(r -> r.code())
            .collect(Collectors.toSet());
    return result.requirements().stream()
        .filter(r -> totals.contains(r.code()) && r.required() != null)
        .map(r -> new Credits(r.required()))
        .findFirst()
        .orElse(Credits.ZERO);
  }
}
