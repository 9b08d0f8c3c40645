package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Programme;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proposal does what it says, by the valuation itself. */
class GapProposalsTest {

  private static final Period PERIOD =
      new Period(LocalDate.of(2022, 6, 1), LocalDate.of(2027, 5, 31));
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 21);
  private static final int PORTFOLIOS = 8;

  private final GapProposals proposals = new GapProposals(Rules.BOOKS);

  static Stream<String> programmes() {
    return Rules.PROGRAMMES.all().stream().map(Programme::code);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void applying_a_proposal_meets_what_it_claims_and_all_that_activities_can(String programme) {
    for (PortfolioRequest request : portfolios(programme)) {
      PortfolioResult before = Rules.VALUATION.value(request);
      for (Proposal proposal : proposals.of(request, Map.of(), TODAY)) {
        PortfolioResult after = Rules.VALUATION.value(with(request, proposal));
        assertThat(after).isEqualTo(proposal.result());
        assertThat(proposal.meets()).isNotEmpty();
        assertThat(unmet(before)).containsAll(proposal.meets());
        assertThat(unmet(after)).doesNotContainAnyElementsOf(proposal.meets());
        assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
        assertThat(proposals.of(with(request, proposal), Map.of(), TODAY)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void nothing_in_a_proposal_is_needless_or_lies_outside_the_days_that_are_left(String programme) {
    PortfolioRequest request = portfolios(programme).get(0);
    for (Proposal proposal : proposals.of(request, Map.of(), TODAY)) {
      for (Activity activity : proposal.activities()) {
        assertThat(activity.date()).isBetween(TODAY, PERIOD.to());
        List<Activity> fewer = new ArrayList<>(with(request, proposal).activities());
        fewer.removeIf(a -> a.id().equals(activity.id()));
        assertThat(unmet(Rules.VALUATION.value(request.with(fewer))))
            .containsAnyElementsOf(proposal.meets());
      }
    }
  }

  @Test
  void three_different_ways_are_proposed_the_cheapest_first() {
    PortfolioRequest request = request("jrs-diagnostic", List.of());
    List<Proposal> found = proposals.of(request, Map.of(), TODAY);
    assertThat(found).hasSize(3);
    assertThat(found.get(0).activities()).hasSize(4);
    assertThat(found.get(0).meets())
        .containsExactly("TOTAL_CREDITS", "LISTED_MEETING_CREDITS", "GENERAL_OR_AUTUMN_MEETINGS");
  }

  @Test
  void a_cap_that_is_full_is_not_filled_further() {
    List<Activity> congresses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      congresses.add(Activity.attendance("c" + i, PERIOD.from().plusYears(i), "日本緩和医療学会学術大会"));
    }
    PortfolioRequest request = request("jspm-specialist", congresses);
    assertThat(proposals.of(request, Map.of(), TODAY))
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.meets()).contains("TOTAL_CREDITS", "SPECIALIST_SEMINAR");
              assertThat(p.activities()).anyMatch(a -> a.kind() != ActivityKind.SEMINAR);
            });
  }

  @Test
  void what_no_activity_can_mend_has_no_proposal() {
    assertThat(proposals.of(request("jsh-supervisor", List.of()), Map.of(), TODAY)).isEmpty();
  }

  @Test
  void what_the_ledger_awarded_stands_beside_what_is_planned() {
    Activity held = Activity.attendance("held", PERIOD.from(), "日本医学放射線学会 総会");
    PortfolioRequest request = request("jrs-diagnostic", List.of(held));
    Map<String, RecordedValue> recorded =
        Map.of("held", new RecordedValue("ATTENDANCE", java.math.BigDecimal.valueOf(58)));
    List<Proposal> found = proposals.of(request, recorded, TODAY);
    assertThat(found.get(0).result().total().value())
        .isGreaterThanOrEqualTo(java.math.BigDecimal.valueOf(60));
    assertThat(found.get(0).result())
        .isEqualTo(Rules.VALUATION.value(with(request, found.get(0)), recorded));
  }

  @Test
  void the_earliest_planned_activity_that_completes_is_named() {
    List<Activity> planned =
        List.of(
            Activity.attendance("late", LocalDate.of(2027, 4, 10), "日本医学放射線学会 総会"),
            Activity.attendance("first", LocalDate.of(2026, 4, 10), "日本医学放射線学会 総会"),
            Activity.attendance("second", LocalDate.of(2026, 9, 10), "日本医学放射線学会 秋季臨床大会"),
            Activity.attendance("a", LocalDate.of(2023, 4, 10), "日本医学放射線学会 総会"),
            Activity.attendance("b", LocalDate.of(2024, 4, 10), "日本医学放射線学会 総会"));
    assertThat(
            proposals.completion(
                request("jrs-diagnostic", planned), Map.of(), Set.of("late", "first", "second")))
        .hasValueSatisfying(
            done -> {
              assertThat(done.activity().id()).isEqualTo("second");
              assertThat(done.eligible()).isTrue();
            });
    assertThat(
            proposals.completion(
                request("jrs-diagnostic", planned.subList(0, 2)), Map.of(), Set.of("late")))
        .isEmpty();
  }

  private static PortfolioRequest with(PortfolioRequest request, Proposal proposal) {
    return request.with(
        Stream.concat(request.activities().stream(), proposal.activities().stream()).toList());
  }

  private static List<String> unmet(PortfolioResult result) {
    return result.missing().stream().map(RequirementResult::code).toList();
  }

  private static PortfolioRequest request(String programme, List<Activity> activities) {
    return new PortfolioRequest(programme, "2026", PERIOD, MemberFacts.UNKNOWN, TODAY, activities);
  }

  private static List<PortfolioRequest> portfolios(String programme) {
    Random random = new Random(7);
    List<PortfolioRequest> requests = new ArrayList<>();
    List<CatalogueRow> rows = Rules.CATALOGUE.search(programme, "", 0, 1000).items();
    List<ActivityKind> kinds = List.copyOf(Rules.PROGRAMMES.edition(programme, "2026").kinds());
    for (int i = 0; i < PORTFOLIOS; i++) {
      List<Activity> activities = new ArrayList<>();
      for (int j = random.nextInt(12); j > 0 && !kinds.isEmpty(); j--) {
        activities.add(activity("a" + j, kinds.get(random.nextInt(kinds.size())), rows, random));
      }
      requests.add(request(programme, activities));
    }
    return requests;
  }

  private static Activity activity(
      String id, ActivityKind kind, List<CatalogueRow> rows, Random random) {
    return Activity.of(id, kind, PERIOD.from().plusDays(random.nextInt(1800)))
        .event(rows.isEmpty() ? "架空集会" : rows.get(random.nextInt(rows.size())).name())
        .title("title " + random.nextInt(50))
        .authorship(Authorship.values()[random.nextInt(3)])
        .course(Course.values()[random.nextInt(Course.values().length)])
        .lecture("lecture " + random.nextInt(9))
        .minutes(1 + random.nextInt(120))
        .cases(random.nextInt(60))
        .build();
  }
}
