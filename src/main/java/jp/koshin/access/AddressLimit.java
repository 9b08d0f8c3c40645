package jp.koshin.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Failed logins of one network address over all names: 60 at once, then one every two seconds.
 * Successful ones do not count, because a clinic or a load driver stands behind one address.
 */
@Component
class AddressLimit {

  private static final int AT_ONCE = 60;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  /** How long this address has to wait; empty when it need not. */
  Optional<Duration> wait(String address) {
    var probe = bucket(address).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  void failed(String address) {
    bucket(address).tryConsume(1);
  }

  private Bucket bucket(String address) {
    return buckets.get(
        address,
        key ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(AT_ONCE).refillGreedy(AT_ONCE / 2, Duration.ofMinutes(1)))
                .build());
  }
}
