package jp.koshin.start;

import jp.koshin.shared.StartRefused;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why Koshin did not start in one sentence; everything unexpected keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused) {
        return say(cause.getMessage());
      }
      if (cause instanceof PortInUseException taken) {
        return say(FreePort.sentence(taken.getPort()));
      }
    }
    return false;
  }

  private static boolean say(String sentence) {
    LoggerFactory.getLogger("jp.koshin.start").error(sentence);
    return true;
  }
}
