package jp.koshin.api;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.koshin.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every call passes first: a limit a caller, and parameters that can be stored. */
@Component
class CallGate extends OncePerRequestFilter {

  private static final long NANOS = 1_000_000_000L;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(5)).build();
  private final Problems problems;
  private final Callers callers;
  private final int perSecond;

  CallGate(
      Problems problems,
      Callers callers,
      @Value("${koshin.api.calls-per-second:500}") int perSecond) {
    this.problems = problems;
    this.callers = callers;
    this.perSecond = perSecond;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = bucket(callers.of(request)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = 1 + probe.getNanosToWaitForRefill() / NANOS;
      response.setHeader("Retry-After", String.valueOf(seconds));
      problems.write(
          request,
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          Refusal.of("TOO_MANY_REQUESTS", Map.of("seconds", seconds)));
      return;
    }
    Optional<String> bad = notStorable(request);
    if (bad.isPresent()) {
      problems.write(
          request, response, HttpStatus.BAD_REQUEST, Refusal.ofField("MALFORMED", bad.get()));
      return;
    }
    chain.doFilter(request, response);
  }

  /** Of the query alone: bodies are read where their limits are known. */
  private static Optional<String> notStorable(HttpServletRequest request) {
    if (request.getQueryString() == null) {
      return Optional.empty();
    }
    return request.getParameterMap().entrySet().stream()
        .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(v -> !PlainText.isStorable(v)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Bucket bucket(String caller) {
    return buckets.get(
        caller,
        key ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit
                            .capacity(perSecond * 2L)
                            .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
  }
}
