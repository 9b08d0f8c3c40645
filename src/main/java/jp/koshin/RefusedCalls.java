package jp.koshin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.koshin.api.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * 401 and 403 of calls, and addresses that no chain accepts, in the same form as every other
 * problem.
 */
@Component
class RefusedCalls
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private final Problems problems;

  RefusedCalls(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    problems.write(request, response, HttpStatus.UNAUTHORIZED, "UNAUTHORIZED");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    problems.write(request, response, HttpStatus.FORBIDDEN, "FORBIDDEN");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    problems.write(request, response, HttpStatus.BAD_REQUEST, "MALFORMED");
  }
}
