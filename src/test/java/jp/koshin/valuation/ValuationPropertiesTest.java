package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Programme;
import jp.koshin.shared.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every portfolio, tried on many made from one seed. */
class ValuationPropertiesTest {

  private static final int PORTFOLIOS = 300;
  private static final Period PERIOD =
      new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2024, 3, 31));

  static Stream<String> programmes() {
    return Rules.PROGRAMMES.all().stream().map(Programme::code);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void the_total_is_what_the_categories_count_and_never_negative(String programme) {
    for (List<Activity> portfolio : portfolios(programme, 1)) {
      PortfolioResult result = value(programme, portfolio);
      assertThat(result.total().value().signum()).isNotNegative();
      assertThat(result.activities()).hasSameSizeAs(portfolio);
      for (CategoryResult category : result.categories()) {
        assertThat(category.counted()).isLessThanOrEqualTo(category.earned());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void the_order_of_activities_does_not_change_the_total(String programme) {
    Random random = new Random(2);
    for (List<Activity> portfolio : portfolios(programme, 2)) {
      List<Activity> shuffled = new ArrayList<>(portfolio);
      Collections.shuffle(shuffled, random);
      assertThat(value(programme, shuffled).total()).isEqualTo(value(programme, portfolio).total());
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void one_more_activity_never_lowers_the_total(String programme) {
    for (List<Activity> portfolio : portfolios(programme, 3)) {
      List<Activity> fewer = portfolio.subList(0, portfolio.size() - 1);
      assertThat(value(programme, portfolio).total())
          .isGreaterThanOrEqualTo(value(programme, fewer).total());
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void the_width_case_and_spaces_of_names_do_not_matter(String programme) {
    for (List<Activity> portfolio : portfolios(programme, 4)) {
      PortfolioResult result = value(programme, portfolio);
      for (UnaryOperator<String> variant : variants()) {
        List<Activity> renamed = portfolio.stream().map(a -> renamed(a, variant)).toList();
        assertThat(value(programme, renamed)).isEqualTo(result);
      }
    }
  }

  private static List<UnaryOperator<String>> variants() {
    return List.of(
        ValuationPropertiesTest::fullWidth,
        s -> Normalizer.normalize(s, Normalizer.Form.NFD),
        String::toUpperCase,
        s -> "　" + s.replace("学会", "学会 ") + " ");
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static Activity renamed(Activity a, UnaryOperator<String> variant) {
    String event = a.event() == null ? null : variant.apply(a.event());
    return copy(a, a.id()).event(event).build();
  }

  private static ActivityBuilder copy(Activity a, String id) {
    return Activity.of(id, a.kind(), a.date())
        .title(a.title())
        .authorship(a.authorship())
        .peerReviewed(a.peerReviewed())
        .related(a.related())
        .course(a.course())
        .lecture(a.lecture())
        .minutes(a.minutes())
        .cases(a.cases());
  }

  private static PortfolioResult value(String programme, List<Activity> activities) {
    return Rules.VALUATION.value(
        new PortfolioRequest(
            programme, "2026", PERIOD, MemberFacts.UNKNOWN, LocalDate.of(2024, 1, 1), activities));
  }

  private static List<List<Activity>> portfolios(String programme, long seed) {
    Random random = new Random(seed);
    List<String> names = names(programme);
    List<List<Activity>> portfolios = new ArrayList<>();
    for (int i = 0; i < PORTFOLIOS; i++) {
      List<Activity> activities = new ArrayList<>();
      for (int j = random.nextInt(20); j >= 0; j--) {
        activities.add(activity("a" + j, names, random));
      }
      portfolios.add(activities);
    }
    return portfolios;
  }

  private static List<String> names(String programme) {
    List<String> names = new ArrayList<>(List.of("架空研究会", "Unknown Meeting"));
    for (CatalogueRow row : Rules.CATALOGUE.search(programme, "", 0, 1000).items()) {
      names.add(row.name());
      names.addAll(row.formerNames());
      names.addAll(row.abbreviations());
    }
    return names;
  }

  private static Activity activity(String id, List<String> names, Random random) {
    ActivityKind[] kinds = ActivityKind.values();
    ActivityKind kind = kinds[random.nextInt(kinds.length)];
    return Activity.of(id, kind, PERIOD.from().plusDays(random.nextInt(1900)))
        .event(names.get(random.nextInt(names.size())))
        .title("title " + random.nextInt(50))
        .authorship(Authorship.values()[random.nextInt(3)])
        .peerReviewed(random.nextBoolean())
        .related(random.nextInt(10) > 0)
        .course(Course.values()[random.nextInt(Course.values().length)])
        .minutes(1 + random.nextInt(120))
        .cases(random.nextInt(100))
        .build();
  }
}
