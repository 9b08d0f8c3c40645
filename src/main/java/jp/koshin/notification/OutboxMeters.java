package jp.koshin.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** {@code koshin.outbox.lag}: how long the oldest due mail waits; {@code koshin.outbox.failed}. */
@Component
class OutboxMeters implements MeterBinder {

  private final OutboxRows rows;
  private final Clock clock;

  OutboxMeters(OutboxRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("koshin.outbox.lag", this, OutboxMeters::lagSeconds)
        .baseUnit("seconds")
        .description("How long the oldest due mail has been waiting")
        .register(registry);
    Gauge.builder("koshin.outbox.failed", rows, OutboxRows::failed)
        .description("Mails that were given up")
        .register(registry);
  }

  private double lagSeconds() {
    return rows.oldestWaiting()
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .map(lag -> Math.max(0, lag.toMillis() / 1000.0))
        .orElse(0.0);
  }
}
