package jp.koshin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body larger than any form before a byte of it is read. Pages take uploads into memory
 * and ask the browser alone how large they are; a body that does not say its size is not taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 90)
class UploadLimit extends OncePerRequestFilter {

  private static final String PAGES = "/VAADIN/dynamic/resource/";

  private final long most;

  UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.most = most.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long size = request.getContentLengthLong();
    boolean upload =
        !request.getMethod().equals("GET")
            && request.getRequestURI().startsWith(request.getContextPath() + PAGES);
    if (size > most) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (upload && size < 0) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      chain.doFilter(request, response);
    }
  }
}
