package jp.koshin.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import jp.koshin.shared.Period;
import jp.koshin.shared.Window;
import org.junit.jupiter.api.Test;

class EditionTest {

  private static final Programmes PROGRAMMES =
      Programmes.from(new RuleFiles(List.of(RuleFiles.PRODUCT_LOCATION)));

  @Test
  void a_window_opens_at_its_instant_and_a_printed_24_00_is_the_next_midnight() {
    Window window = PROGRAMMES.edition("jsh-specialist", "2026").window().in(2026);
    assertThat(window.opens()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
    assertThat(window.closes()).isEqualTo(Instant.parse("2026-12-31T15:00:00Z"));
  }

  @Test
  void january_belongs_to_the_application_year_before() {
    WindowRule rule = new WindowRule("12-01 09:30", "01-31 24:00");
    assertThat(rule.in(2026))
        .isEqualTo(
            new Window(
                Instant.parse("2026-12-01T00:30:00Z"), Instant.parse("2027-01-31T15:00:00Z")));
  }

  @Test
  void a_term_runs_five_fiscal_years_and_the_next_follows_without_a_gap() {
    TermRule term = PROGRAMMES.edition("jsh-specialist", "2026").term();
    Period first = term.startingIn(2022);
    assertThat(first.to()).isEqualTo("2027-03-31");
    assertThat(term.after(first)).isEqualTo(term.startingIn(2027));
  }

  @Test
  void the_activity_period_is_the_term_or_ends_in_the_application_year() {
    Period term = new TermRule(5, "04-01").startingIn(2022);
    assertThat(new PeriodRule(PeriodRule.Kind.TERM, null, null, null).of(term, 2026))
        .isEqualTo(term);
    assertThat(new PeriodRule(PeriodRule.Kind.FIXED, "05-01", "04-30", 5).of(term, 2024))
        .isEqualTo(new Period(LocalDate.of(2019, 5, 1), LocalDate.of(2024, 4, 30)));
  }

  @Test
  void a_term_need_not_begin_with_the_fiscal_year() {
    Edition edition = PROGRAMMES.edition("jrs-diagnostic", "2026");
    Period term = edition.term().startingIn(2021);
    assertThat(term).isEqualTo(new Period(LocalDate.of(2021, 10, 1), LocalDate.of(2026, 9, 30)));
    assertThat(edition.activityPeriod().of(term, 2026))
        .isEqualTo(new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2026, 5, 31)));
    assertThat(edition.window().in(2026))
        .isEqualTo(
            new Window(
                Instant.parse("2026-05-14T15:00:00Z"), Instant.parse("2026-06-30T15:00:00Z")));
    assertThat(edition.renewalStages())
        .extracting(StageRule::id)
        .containsExactly("committee", "board");
  }

  @Test
  void the_edition_in_force_is_the_latest_that_has_begun() {
    assertThat(PROGRAMMES.editionInForce("jsh-specialist", LocalDate.of(2026, 3, 31)).year())
        .isEqualTo("2024");
    assertThat(PROGRAMMES.editionInForce("jsh-specialist", LocalDate.of(2026, 4, 1)).year())
        .isEqualTo("2026");
    assertThat(PROGRAMMES.editionInForce("jsh-specialist", LocalDate.of(2000, 1, 1)).year())
        .isEqualTo("2024");
  }

  @Test
  void every_edition_has_a_fee_a_stage_and_days_that_exist() {
    for (Programme programme : PROGRAMMES.all()) {
      for (String year : programme.editions()) {
        Edition edition = PROGRAMMES.edition(programme.code(), year);
        assertThat(edition.renewalStages()).isNotEmpty();
        assertThat(edition.fee().isFree()).isEqualTo(edition.fee().methods().isEmpty());
        assertThat(MonthDay.parse("--" + edition.term().from())).isNotNull();
        assertThat(edition.window().in(Integer.parseInt(year))).isNotNull();
        assertThat(edition.checksum()).matches("[0-9a-f]{64}");
      }
    }
  }
}
