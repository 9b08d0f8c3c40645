package jp.koshin.inbox;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.programme.Edition;
import jp.koshin.programme.Programme;
import jp.koshin.programme.Programmes;
import jp.koshin.programme.StageRule;
import org.springframework.stereotype.Component;

/**
 * {@code koshin.inbox.open} by programme and stage, and {@code koshin.inbox.oldest.age}. The rows
 * are counted at most every fifteen seconds, however often somebody looks.
 */
@Component
class InboxMeters implements MeterBinder {

  private static final Duration KEPT = Duration.ofSeconds(15);

  private final Programmes programmes;
  private final Clock clock;
  private final LoadingCache<String, List<OpenTasks>> counted;

  InboxMeters(Programmes programmes, InboxCounts counts, Clock clock) {
    this.programmes = programmes;
    this.clock = clock;
    this.counted = Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> counts.byStage());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    programmes.all().forEach(programme -> bind(registry, programme));
    Gauge.builder("koshin.inbox.oldest.age", this, InboxMeters::oldestSeconds)
        .baseUnit("seconds")
        .description("How long the oldest open task has been open")
        .register(registry);
  }

  private void bind(MeterRegistry registry, Programme programme) {
    stages(programme)
        .forEach(
            stage ->
                Gauge.builder("koshin.inbox.open", this, meters -> meters.open(programme, stage))
                    .tag("programme", programme.code())
                    .tag("stage", stage)
                    .description("Open tasks of the staff")
                    .register(registry));
  }

  /** Of all editions: cases keep the one they started with. */
  private Stream<String> stages(Programme programme) {
    return programme.editions().stream()
        .map(year -> programmes.edition(programme.code(), year))
        .flatMap(InboxMeters::stages)
        .map(StageRule::id)
        .distinct();
  }

  private static Stream<StageRule> stages(Edition edition) {
    return Stream.concat(Stream.of(edition.claimStage()), edition.renewalStages().stream());
  }

  private double open(Programme programme, String stage) {
    return tasks().stream()
        .filter(open -> open.programme().equals(programme.code()) && open.stage().equals(stage))
        .mapToLong(OpenTasks::count)
        .sum();
  }

  private double oldestSeconds() {
    Instant now = clock.instant();
    return tasks().stream()
        .map(OpenTasks::oldest)
        .min(Comparator.naturalOrder())
        .map(oldest -> Math.max(0, Duration.between(oldest, now).toMillis() / 1000.0))
        .orElse(0.0);
  }

  private List<OpenTasks> tasks() {
    return counted.get("all");
  }
}
