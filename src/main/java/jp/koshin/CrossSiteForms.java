package jp.koshin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends, the login before all: it has no session yet that a
 * token could be compared with, and whoever is logged in as somebody else unawares hands their
 * evidence to them. Browsers say where a request comes from; other programs say nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 91)
class CrossSiteForms extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean foreign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    if (foreign && !READING.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
