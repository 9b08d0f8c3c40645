package jp.koshin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.ui.FailurePage;

/** The thing that a page is about does not exist, or is not the user's to see. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingThingPage extends FailurePage implements HasErrorParameter<NotFound> {

  private static final long serialVersionUID = 1L;

  MissingThingPage() {
    super("shell.missing.title");
    say(getTranslation("shell.missing.sentence"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> error) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
