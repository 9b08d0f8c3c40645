package jp.koshin.workflow;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code koshin.incidents}: steps that the engine has given up; asked at most every fifteen
 * seconds.
 */
@Component
class EngineMeters implements MeterBinder {

  private static final Duration KEPT = Duration.ofSeconds(15);

  private final LoadingCache<String, Long> counted;

  EngineMeters(EngineOperations engine) {
    this.counted = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> engine.incidents());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("koshin.incidents", counted, counts -> counts.get("all"))
        .description("Steps of processes that were given up and wait for an operator")
        .register(registry);
  }
}
