package jp.koshin.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much is open to all without a login, by network address: 50 requests a second unless
 * configured otherwise, over pages and interface together.
 */
@Component
public class PublicLimit {

  private static final int MOST_ADDRESSES = 100_000;

  private final int perSecond;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  PublicLimit(@Value("${koshin.api.requests-per-second:50}") int perSecond) {
    this.perSecond = perSecond;
  }

  /** Counts a request; how long the address has to wait, or empty where it need not. */
  public Optional<Duration> ask(String address) {
    var probe = buckets.get(address, key -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Counts a request and says whether it may be answered. */
  public boolean allows(String address) {
    return ask(address).isEmpty();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
