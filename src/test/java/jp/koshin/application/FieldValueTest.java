package jp.koshin.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.FieldType;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {

  private static final Period ACTIVITIES =
      new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2026, 8, 31));

  @Test
  void a_text_of_exactly_its_limit_is_taken_and_one_more_is_not() {
    FieldRule profile = rule(FieldType.LONG_TEXT, 1040);
    assertThat(FieldValue.unacceptable(profile, "あ".repeat(1040))).isEmpty();
    assertThat(FieldValue.unacceptable(profile, "あ".repeat(1041)))
        .hasValue(
            new Problem("FIELD_TOO_LONG", Map.<String, Object>of("max", 1040, "length", 1041)));
  }

  @Test
  void a_sign_of_two_code_units_is_one_character() {
    FieldRule profile = rule(FieldType.LONG_TEXT, 1040);
    assertThat("𠮷".length()).isEqualTo(2);
    assertThat(FieldValue.unacceptable(profile, "𠮷".repeat(1040))).isEmpty();
    assertThat(FieldValue.unacceptable(profile, "𠮷".repeat(1041))).isPresent();
  }

  @Test
  void what_stands_as_one_sign_is_one_character() {
    assertThat(Characters.count("か\u3099")).isEqualTo(1);
    assertThat(Characters.count("葛\uDB40\uDD00")).isEqualTo(1);
    assertThat(Characters.count("a\r\nb")).isEqualTo(3);
    assertThat(Characters.count("")).isZero();
  }

  @Test
  void a_trial_has_a_name_of_at_most_eighty_characters() {
    FieldRule trial = rule(FieldType.TEXT, 80);
    assertThat(FieldValue.unacceptable(trial, "試".repeat(80))).isEmpty();
    assertThat(FieldValue.unacceptable(trial, "試".repeat(81))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "DATE,令和6年10月11日,2024-10-11",
    "DATE,２０２４／１０／１１,2024-10-11",
    "MONTH,2020年7月,2020-07",
    "MONTH,2020/7,2020-07",
    "MONTH,202007,2020-07",
    "MONTH,R2.7,2020-07",
    "NUMBER,'１,０００',1000",
    "CHECKBOX,on,''",
    "TEXT,'a\tb',a b"
  })
  void a_value_is_stored_in_one_way_of_writing(FieldType type, String typed, String stored) {
    assertThat(FieldValue.normal(rule(type, null), typed)).isEqualTo(stored);
  }

  @Test
  void control_signs_are_dropped_and_names_are_left_as_they_are() {
    assertThat(FieldValue.normal(rule(FieldType.TEXT, null), "髙\u0000橋 １")).isEqualTo("髙橋 １");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13-01", "きのう", "2024-02-30", "99999999999999999999"})
  void what_is_no_day_cannot_be_stored_as_one(String typed) {
    FieldRule day = rule(FieldType.DATE, null);
    assertThat(FieldValue.unacceptable(day, FieldValue.normal(day, typed)))
        .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("FIELD_NO_DATE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "1.234", "NaN", "１２３４５６７８９０１２３", "0x10"})
  void what_is_no_plain_figure_cannot_be_stored_as_one(String typed) {
    FieldRule figure = rule(FieldType.NUMBER, null);
    assertThat(FieldValue.unacceptable(figure, FieldValue.normal(figure, typed))).isPresent();
  }

  @Test
  void a_figure_stays_within_its_limits() {
    FieldRule figure =
        new FieldRule(
            "f",
            FieldType.NUMBER,
            name(),
            null,
            null,
            false,
            null,
            null,
            BigDecimal.ONE,
            BigDecimal.TEN,
            List.of(),
            null,
            null,
            null);
    assertThat(FieldValue.unacceptable(figure, "1")).isEmpty();
    assertThat(FieldValue.unacceptable(figure, "10")).isEmpty();
    assertThat(FieldValue.unacceptable(figure, "0")).isPresent();
    assertThat(FieldValue.unacceptable(figure, "10.01")).isPresent();
  }

  @Test
  void a_choice_takes_its_options_only() {
    FieldRule choice =
        new FieldRule(
            "f",
            FieldType.CHOICE,
            name(),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            List.of(new FieldRule.Option("a", name())),
            null,
            null,
            null);
    assertThat(FieldValue.unacceptable(choice, "a")).isEmpty();
    assertThat(FieldValue.unacceptable(choice, "b"))
        .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("CHOICE_REQUIRED"));
  }

  @Test
  void a_field_can_be_required_by_the_answer_of_another() {
    FieldRule detail =
        new FieldRule(
            "detail",
            FieldType.LONG_TEXT,
            name(),
            null,
            null,
            false,
            new FieldRule.RequiredWhen("special", "present"),
            400,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    assertThat(FieldValue.lacking(detail, Map.of("special", "none"), null, ACTIVITIES)).isEmpty();
    assertThat(FieldValue.lacking(detail, Map.of("special", "present"), null, ACTIVITIES))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({"2021-08-31,true", "2021-09-01,false", "2026-08-31,false", "2026-09-01,true"})
  void a_day_counts_from_the_first_to_the_last_day_of_the_activity_period(
      String day, boolean lacking) {
    FieldRule rule =
        new FieldRule(
            "f",
            FieldType.DATE,
            name(),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            FieldRule.Within.ACTIVITY_PERIOD,
            null);
    assertThat(FieldValue.lacking(rule, Map.of(), day, ACTIVITIES).isPresent()).isEqualTo(lacking);
  }

  private static FieldRule rule(FieldType type, Integer max) {
    return new FieldRule(
        "f", type, name(), null, null, true, null, max, null, null, List.of(), null, null, null);
  }

  private static LocalizedText name() {
    return new LocalizedText("欄", "field");
  }
}
