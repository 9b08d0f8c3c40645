package jp.koshin;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import jp.koshin.shared.ui.FailurePage;

/** The page exists, the user's role does not open it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedPage extends FailurePage implements HasErrorParameter<AccessDeniedException> {

  private static final long serialVersionUID = 1L;

  DeniedPage() {
    super("shell.denied.title");
    say(getTranslation("shell.denied.sentence"));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
