package jp.koshin.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import org.junit.jupiter.api.Test;

class ReceptionWindowTest {

  private final Window window =
      new Window(Tokyo.startOf(LocalDate.of(2026, 11, 1)), Tokyo.endOf(LocalDate.of(2026, 12, 31)));

  @Test
  void one_millisecond_before_the_opening_instant_is_too_early() {
    assertThat(at(window.opens().minusMillis(1)))
        .isEqualTo("WINDOW_NOT_OPEN {opens=2026-11-01 00:00, closes=2026-12-31 24:00}");
  }

  @Test
  void the_opening_instant_is_inside() {
    assertThat(at(window.opens())).isEmpty();
    assertThat(at(window.opens().plusMillis(1))).isEmpty();
  }

  @Test
  void one_millisecond_before_the_closing_instant_is_inside() {
    assertThat(at(window.closes().minusMillis(1))).isEmpty();
  }

  @Test
  void the_closing_instant_is_too_late() {
    assertThat(at(window.closes())).startsWith("WINDOW_CLOSED");
    assertThat(at(window.closes().plusMillis(1))).startsWith("WINDOW_CLOSED");
  }

  private String at(Instant now) {
    return RenewalChecks.outside(window, now).stream()
        .map(ReceptionWindowTest::text)
        .findFirst()
        .orElse("");
  }

  private static String text(Refusal refusal) {
    return refusal.code()
        + " {opens="
        + refusal.figures().get("opens")
        + ", closes="
        + refusal.figures().get("closes")
        + "}";
  }
}
