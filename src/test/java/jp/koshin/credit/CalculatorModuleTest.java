package jp.koshin.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.koshin.KoshinTest;
import jp.koshin.PhysicianSituations;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.certification.Certification;
import jp.koshin.shared.Credits;
import jp.koshin.shared.NotFound;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Proposal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A calculation on top of the real ledger, and the grounds of it. */
@KoshinTest
class CalculatorModuleTest {

  @Autowired private ApplicationContext context;
  @Autowired private Calculator calculator;
  @Autowired private Holdings holdings;
  @Autowired private Explanations explanations;
  private PhysicianSituations physicians;
  private CurrentUser physician;
  private Certification held;

  @BeforeEach
  void a_physician_who_attended_twice() {
    physicians = new PhysicianSituations(context);
    physician = physicians.inTheLastYear();
    physicians.attended(physician, 1);
    physicians.attended(physician, 2);
    held = holdings.own(physician).get(0);
  }

  @Test
  void what_is_planned_is_added_to_what_the_ledger_holds() {
    Holding base = holdings.of(physician, held.id());
    Calculation before = calculator.calculate(base.request().with(List.of()), base);
    assertThat(before.result().total()).isEqualTo(Credits.of(30));
    assertThat(before.required()).isEqualTo(Credits.of(50));
    assertThat(before.proposals()).isNotEmpty();

    Calculation after =
        calculator.calculate(base.request().with(List.of(congress(physicians.today()))), base);
    assertThat(after.result().total()).isEqualTo(Credits.of(45));
    assertThat(after.entered()).containsExactly("planned");
    assertThat(after.completion()).isEmpty();
  }

  @Test
  void what_the_ledger_holds_is_not_counted_again_when_planned() {
    Holding base = holdings.of(physician, held.id());
    LocalDate held = base.entries().get(0).date();
    Calculation again = calculator.calculate(base.request().with(List.of(congress(held))), base);
    assertThat(again.result().total()).isEqualTo(Credits.of(30));
    assertThat(again.of("planned").orElseThrow().reasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.code()).isEqualTo("DUPLICATE"));
  }

  @Test
  void a_proposal_added_to_the_ledger_completes_it_and_its_last_day_is_named() {
    Holding base = holdings.of(physician, held.id());
    Proposal proposal =
        calculator.calculate(base.request().with(List.of()), base).proposals().get(0);
    Calculation with = calculator.calculate(base.request().with(proposal.activities()), base);
    assertThat(with.result().eligible()).isTrue();
    assertThat(with.proposals()).isEmpty();
    assertThat(with.completion())
        .hasValueSatisfying(
            done -> {
              assertThat(done.eligible()).isTrue();
              assertThat(proposal.activities()).contains(done.activity());
            });
  }

  @Test
  void each_line_of_the_ledger_is_explained_by_what_recorded_it() {
    Holding base = holdings.of(physician, held.id());
    Activity planned = congress(physicians.today());
    Calculation now = calculator.calculate(base.request().with(List.of(planned)), base);
    List<ExplainedActivity> lines = explanations.of(now, base);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).entry()).isEqualTo(base.entries().get(0));
    assertThat(lines.get(0).credits()).isEqualTo(Credits.of(15));
    assertThat(lines.get(2).entry()).isNull();
    assertThat(lines.get(2).source())
        .hasValueSatisfying(
            source -> {
              assertThat(source.table()).isEqualTo("activities");
              assertThat(source.row()).isEqualTo(1);
              assertThat(source.printed()).isNotEmpty();
            });
  }

  @Test
  void nobody_reads_the_ledger_of_another_and_no_staff_that_of_another_society() {
    CurrentUser stranger = physicians.inTheLastYear();
    assertThatThrownBy(() -> holdings.of(stranger, held.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> holdings.of(staff("jrs"), held.id())).isInstanceOf(NotFound.class);
    assertThat(holdings.of(staff("jsh"), held.id()).member().id())
        .isEqualTo(Objects.requireNonNull(physician.memberId()));
    assertThatThrownBy(() -> holdings.of(physician, UUID.randomUUID()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void an_empty_calculation_has_the_activity_period_that_ends_next() {
    LocalDate today = physicians.today();
    for (String programme : List.of("jsh-specialist", "jrs-diagnostic", "jsog-specialist")) {
      var period = calculator.empty(programme).period();
      assertThat(period.contains(today)).isTrue();
      assertThat(period.to()).isBefore(today.plusYears(1));
    }
  }

  private static Activity congress(LocalDate date) {
    return Activity.attendance("planned", date, "日本血液学会学術集会");
  }

  private static CurrentUser staff(String society) {
    return new CurrentUser(
        UUID.randomUUID(), "office", "事務局", society, Set.of(Role.SECRETARIAT), null, null);
  }
}
