package jp.koshin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What monitoring sees. */
@KoshinTest
class WatchingModuleTest {

  @Autowired MeterRegistry registry;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "koshin.inbox.open",
        "koshin.inbox.oldest.age",
        "koshin.outbox.lag",
        "koshin.outbox.failed",
        "koshin.incidents"
      })
  void each_figure_is_a_number(String name) {
    assertThat(registry.find(name).gauges())
        .isNotEmpty()
        .allSatisfy(gauge -> assertThat(gauge.value()).isNotNegative());
  }

  @Test
  void failed_logins_are_counted() {
    assertThat(registry.find("koshin.logins.failed").counter()).isNotNull();
  }

  @Test
  void every_stage_of_a_programme_has_its_own_count() {
    assertThat(registry.find("koshin.inbox.open").tag("programme", "jsh-specialist").gauges())
        .extracting(gauge -> Objects.requireNonNull(gauge.getId().getTag("stage")))
        .contains("review", "documents", "committee")
        .doesNotHaveDuplicates();
  }
}
