package jp.koshin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits by address how many sessions are begun. Each page that is opened without one makes one,
 * and it takes memory until it ends. A hospital behind one address may come all at once, but not
 * again and again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 95)
class NewVisitors extends OncePerRequestFilter {

  /** What never makes a session; the interface counts its own calls. */
  private static final List<String> WITHOUT_SESSION =
      List.of("/api/", "/actuator/", "/payments/", "/test-gateway/", "/VAADIN/");

  private static final int MOST_ADDRESSES = 100_000;
  private static final int AGAIN_PER_SECOND = 5;
  private static final double NANOS = 1e9;

  private final int atOnce;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  NewVisitors(@Value("${koshin.pages.sessions-at-once:1000}") int atOnce) {
    this.atOnce = atOnce;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return WITHOUT_SESSION.stream().anyMatch(path::startsWith) || request.getSession(false) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe =
        buckets.get(request.getRemoteAddr(), address -> bucket()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = (long) Math.ceil(probe.getNanosToWaitForRefill() / NANOS);
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(atOnce).refillGreedy(AGAIN_PER_SECOND, Duration.ofSeconds(1)))
        .build();
  }
}
