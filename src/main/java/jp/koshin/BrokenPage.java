package jp.koshin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import jp.koshin.shared.ui.FailurePage;

/** A page that failed to open: one sentence and a reference number; the log has the rest. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class BrokenPage extends FailurePage implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;

  BrokenPage() {
    super("shell.error.title");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    say(
        getTranslation(
            "shell.error.sentence", UnexpectedErrors.report(error.getCaughtException())));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
