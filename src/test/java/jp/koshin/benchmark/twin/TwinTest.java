package jp.koshin.benchmark.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.koshin.programme.Programme;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The decision tables say what the hand-written rules say. More portfolios by {@code
 * -Dkoshin.portfolios=10000}.
 */
class TwinTest {

  private static final int PORTFOLIOS = Integer.getInteger("koshin.portfolios", 300);
  private static final int MOST_ACTIVITIES = 50;
  private static final long SEED = 20261121;
  private static final List<String> REASONS =
      List.of(
          "OUT_OF_PERIOD",
          "DUPLICATE",
          "NOT_IN_CATALOGUE",
          "NO_CREDIT_LISTED",
          "NOT_RELATED",
          "QUIZ_NOT_PASSED",
          "NOT_PAID",
          "SAME_LECTURE",
          "TOO_SHORT",
          "AUTHORSHIP",
          "EXEMPT",
          "AMBIGUOUS_NAME",
          "STATED",
          "NOT_COUNTED_HERE");

  static Stream<String> programmes() {
    return Rules.PROGRAMMES.all().stream().map(Programme::code);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void tables_and_hand_written_rules_value_every_portfolio_alike(String programme) {
    RandomPortfolios portfolios = new RandomPortfolios(programme, SEED);
    for (int i = 0; i < PORTFOLIOS; i++) {
      PortfolioRequest request = portfolios.next(i % MOST_ACTIVITIES);
      TwinResult tables = TwinComparison.byTables(request);
      TwinResult byHand = TwinComparison.byHand(request);
      for (int a = 0; a < request.activities().size(); a++) {
        assertThat(tables.activities().get(a))
            .as("portfolio %s of %s: %s", i, programme, request.activities().get(a))
            .isEqualTo(byHand.activities().get(a));
      }
      assertThat(tables).as("portfolio %s of %s: %s", i, programme, request).isEqualTo(byHand);
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void the_portfolios_meet_and_miss_every_requirement_and_go_over_every_cap(String programme) {
    Set<String> seen = new TreeSet<>();
    Set<String> possible = new TreeSet<>();
    RandomPortfolios portfolios = new RandomPortfolios(programme, SEED);
    for (int i = 0; i < 300; i++) {
      TwinResult result = Twin.value(portfolios.next(i % MOST_ACTIVITIES));
      for (TwinResult.Need need : result.requirements()) {
        possible.addAll(List.of(need.code() + " true", need.code() + " false"));
        seen.add(need.code() + " " + need.satisfied());
      }
      result.categories().stream()
          .filter(category -> category.counted() < category.earned())
          .forEach(category -> seen.add(category.code() + " over the cap"));
    }
    for (String year : Rules.PROGRAMMES.get(programme).editions()) {
      Rules.PROGRAMMES.edition(programme, year).categories().stream()
          .filter(category -> category.cap() != null)
          .forEach(category -> possible.add(category.code() + " over the cap"));
    }
    assertThat(seen).containsAll(possible);
  }

  @Test
  void the_portfolios_bring_every_reason_of_the_contract() {
    Set<String> seen = new TreeSet<>();
    for (Programme programme : Rules.PROGRAMMES.all()) {
      RandomPortfolios portfolios = new RandomPortfolios(programme.code(), SEED);
      for (int i = 0; i < 300; i++) {
        Twin.value(portfolios.next(i % MOST_ACTIVITIES)).activities().stream()
            .map(TwinResult.Worth::reasons)
            .forEach(seen::addAll);
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(REASONS);
  }
}
