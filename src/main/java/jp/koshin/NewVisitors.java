package jp.koshin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.koshin.access.PublicLimit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits by address how many sessions are begun. Each page that is opened without one makes one,
 * and it takes memory until it ends.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 95)
class NewVisitors extends OncePerRequestFilter {

  /** What never makes a session; the interface counts its own calls. */
  private static final List<String> WITHOUT_SESSION =
      List.of("/api/", "/actuator/", "/payments/", "/test-gateway/", "/VAADIN/");

  private final PublicLimit limit;

  NewVisitors(PublicLimit limit) {
    this.limit = limit;
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
    Optional<Duration> wait = limit.ask(request.getRemoteAddr());
    if (wait.isPresent()) {
      response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }
}
