package jp.koshin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.ui.Messages;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What the user sees when an action throws: a lost race by its own words, anything else as one
 * sentence with the reference number under which the log has it once.
 */
class UnexpectedErrors implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
  private static final int REFERENCE_LENGTH = 8;

  /** Logs an error and gives its reference number. */
  static String report(Throwable error) {
    String reference =
        UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
    LOG.error("Unexpected error, reference {}", reference, error);
    return reference;
  }

  @Override
  public void error(ErrorEvent event) {
    Throwable error = event.getThrowable();
    if (isReaderGone(error)) {
      LOG.debug("The reader left before the answer had been written", error);
      return;
    }
    UI ui = UI.getCurrent();
    String key = known(error);
    if (ui == null) {
      report(error);
    } else if (key != null) {
      Messages.stop(ui.getTranslation(key));
    } else {
      Messages.stop(ui.getTranslation("shell.error.sentence", report(error)));
    }
  }

  private static boolean isReaderGone(Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String known(Throwable error) {
    for (Throwable t = error; t != null; t = t.getCause()) {
      if (t instanceof LostRace race) {
        return "refusal." + race.code();
      }
      if (t instanceof OptimisticLockingFailureException) {
        return "refusal.STALE_VERSION";
      }
      if (t instanceof NotFound) {
        return "shell.missing.sentence";
      }
    }
    return null;
  }
}
