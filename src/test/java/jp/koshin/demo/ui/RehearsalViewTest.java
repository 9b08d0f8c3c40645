package jp.koshin.demo.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import jp.koshin.KoshinTest;
import jp.koshin.access.Role;
import jp.koshin.claim.ClaimSituations;
import jp.koshin.shared.Tokyo;
import jp.koshin.ui.Browserless;
import jp.koshin.workflow.RehearsalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoshinTest
@SuppressWarnings("try")
class RehearsalViewTest {

  @Autowired ApplicationContext context;
  @Autowired RehearsalClock clock;

  @AfterEach
  void present() {
    clock.backToPresent();
  }

  private Browserless open() {
    Browserless browser =
        Browserless.as(context, new ClaimSituations(context).staff(Role.ADMINISTRATOR));
    UI.getCurrent().navigate(RehearsalView.class);
    return browser;
  }

  @Test
  void a_button_moves_the_time_by_a_day() {
    try (Browserless browser = open()) {
      assertThat(_get(H1.class).getText()).isEqualTo("リハーサル時計");
      Instant before = clock.now();

      _click(_get(Button.class, spec -> spec.withText("+1日")));

      assertThat(clock.now()).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "OPERATOR", "MACHINE", "PHYSICIAN"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobody_but_administrators_and_operators_opens_it(Role role) {
    try (Browserless browser = Browserless.as(context, new ClaimSituations(context).staff(role))) {
      Instant before = clock.now();

      UI.getCurrent().navigate("rehearsal");

      assertThat(_find(RehearsalView.class)).isEmpty();
      assertThat(clock.now()).isBefore(before.plus(Duration.ofMinutes(5)));
    }
  }

  @Test
  void time_never_goes_backwards() {
    try (Browserless browser = open()) {
      Instant before = clock.now();
      DateTimePicker target = _get(DateTimePicker.class);
      _setValue(target, LocalDateTime.ofInstant(before, Tokyo.ZONE).minusDays(1));

      _click(_get(Button.class, spec -> spec.withText("進める")));

      assertThat(target.isInvalid()).isTrue();
      assertThat(clock.now()).isBefore(before.plus(Duration.ofMinutes(5)));
    }
  }

  @Test
  void the_calendar_of_a_field_speaks_the_users_language() {
    try (Browserless browser = open()) {
      assertThat(browser).isNotNull();
      DatePickerI18n words = _get(DateTimePicker.class).getDatePickerI18n();
      assertThat(words.getMonthNames()).startsWith("1月", "2月").hasSize(12);
      assertThat(words.getWeekdaysShort()).startsWith("日", "月").hasSize(7);
      assertThat(words.getToday()).isEqualTo("今日");
      assertThat(words.getCancel()).isEqualTo("やめる");
    }
  }
}
