package jp.koshin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import jp.koshin.shared.ui.FailurePage;

/** No page at this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingPage extends FailurePage implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1L;

  MissingPage() {
    super("shell.missing.title");
    say(getTranslation("shell.missing.sentence"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
