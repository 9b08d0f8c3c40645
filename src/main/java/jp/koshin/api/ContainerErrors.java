package jp.koshin.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import jp.koshin.shared.Refusal;
import org.apache.catalina.Host;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * What the container refuses by itself, such as a body that breaks off or an address with a NUL:
 * calls get a problem as for every other error.
 */
@Configuration
class ContainerErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);
  private static final String CALLS = "/api/";

  private final Problems problems;

  ContainerErrors(Problems problems) {
    this.problems = problems;
  }

  static boolean isCall(@Nullable Object address) {
    return address instanceof String path && path.startsWith(CALLS);
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus known = HttpStatus.resolve(response.getStatus());
    HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    problems.write(request, response, status, refusal(status));
  }

  private static Refusal refusal(HttpStatus status) {
    if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
      String reference = UUID.randomUUID().toString();
      LOG.error("Unexpected error outside of any call, reference {}", reference);
      return Refusal.of("UNEXPECTED", Map.of("reference", reference));
    }
    return status == HttpStatus.PAYLOAD_TOO_LARGE
        ? Problems.tooLarge()
        : Refusal.of(ApiErrors.code(status));
  }

  /** Errors of requests that reached the application. */
  @Bean
  FilterRegistrationBean<HttpFilter> sentErrors() {
    FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(new Sent(this));
    registration.setDispatcherTypes(DispatcherType.ERROR);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /** Errors of requests that Tomcat could not even read. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((Host) context.getParent()).getPipeline().addValve(new UnreadableRequests(this)));
  }

  private static final class Sent extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient ContainerErrors errors;

    Sent(ContainerErrors errors) {
      this.errors = errors;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (isCall(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
        errors.write(request, response);
      } else {
        chain.doFilter(request, response);
      }
    }
  }
}
