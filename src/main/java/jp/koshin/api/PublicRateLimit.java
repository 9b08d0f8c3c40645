package jp.koshin.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jp.koshin.access.PublicLimit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is open to all is limited by network address: 50 requests a second unless configured
 * otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PublicRateLimit extends OncePerRequestFilter {

  private static final String OPEN = "/api/v1/programmes";

  private final Problems problems;
  private final PublicLimit limit;

  PublicRateLimit(Problems problems, PublicLimit limit) {
    this.problems = problems;
    this.limit = limit;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + OPEN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = limit.ask(request.getRemoteAddr());
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
    problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS");
  }
}
