package jp.koshin.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers requests that Tomcat refuses before any address is known to the application. Where not
 * even the address could be read, no browser sent it.
 */
final class UnreadableRequests extends ErrorReportValve {

  private final ContainerErrors errors;

  UnreadableRequests(ContainerErrors errors) {
    this.errors = errors;
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    String address = request.getRequestURI();
    boolean error = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
    if (!error || address != null && !ContainerErrors.isCall(address)) {
      super.report(request, response, failure);
    } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
      try {
        errors.write(request, response);
      } catch (IOException gone) {
        container.getLogger().debug("the caller left before the answer", gone);
      }
    }
  }
}
