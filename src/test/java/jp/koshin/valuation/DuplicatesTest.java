package jp.koshin.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  @Test
  void the_earlier_of_two_equal_ones_stands() {
    List<ActivityResult> results = value(meeting("a1", "ASH"), meeting("a2", "アメリカ血液学会"));
    assertThat(codes(results.get(0))).containsExactly("CATALOGUE");
    assertThat(codes(results.get(1))).containsExactly("DUPLICATE");
  }

  @Test
  void the_one_that_earns_more_stands_wherever_it_is() {
    List<ActivityResult> results =
        value(work("a1", Authorship.OTHER, true), work("a2", Authorship.FIRST, true));
    assertThat(codes(results.get(0))).containsExactly("DUPLICATE");
    assertThat(results.get(1).credits().value()).isEqualByComparingTo("10");
  }

  @Test
  void what_earns_nothing_by_itself_displaces_nothing() {
    List<ActivityResult> results =
        value(
            work("a1", Authorship.FIRST, false),
            work("a2", Authorship.OTHER, true),
            meeting("a3", "架空研究会"),
            meeting("a4", "架空研究会"));
    assertThat(codes(results.get(0))).containsExactly("NOT_RELATED", "DUPLICATE");
    assertThat(results.get(1).credits().value()).isEqualByComparingTo("3");
    assertThat(codes(results.get(2))).containsExactly("NOT_IN_CATALOGUE");
    assertThat(codes(results.get(3))).containsExactly("NOT_IN_CATALOGUE");
  }

  @Test
  void another_day_is_another_meeting() {
    Activity later = Activity.attendance("a2", DAY.plusDays(1), "ASH");
    assertThat(value(meeting("a1", "ASH"), later))
        .allMatch(r -> r.credits().value().intValue() == 3);
  }

  @Test
  void a_kind_that_is_not_credited_says_that_alone() {
    Activity seminar =
        Activity.of("a1", ActivityKind.SEMINAR, LocalDate.of(1999, 1, 1)).related(false).build();
    assertThat(codes(value(seminar).get(0))).containsExactly("NOT_COUNTED_HERE");
  }

  private static Activity meeting(String id, String event) {
    return Activity.attendance(id, DAY, event);
  }

  private static Activity work(String id, Authorship authorship, boolean related) {
    return Activity.of(id, ActivityKind.PAPER, DAY)
        .title("同じ論文")
        .authorship(authorship)
        .related(related)
        .build();
  }

  private static List<ActivityResult> value(Activity... activities) {
    return Rules.VALUATION
        .value(
            new PortfolioRequest(
                "jsh-specialist",
                "2026",
                new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2024, 3, 31)),
                MemberFacts.UNKNOWN,
                DAY,
                List.of(activities)))
        .activities();
  }

  private static List<String> codes(ActivityResult result) {
    return result.reasons().stream().map(Reason::code).toList();
  }
}
