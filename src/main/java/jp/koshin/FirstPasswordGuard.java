package jp.koshin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jp.koshin.access.Users;
import jp.koshin.access.ui.PasswordView;
import org.springframework.stereotype.Component;

/**
 * Leads those who must change their password to the page that does it, wherever they wanted to go.
 */
@Component
class FirstPasswordGuard implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  private final transient Users users;

  FirstPasswordGuard(Users users) {
    this.users = users;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::guard));
  }

  private void guard(BeforeEnterEvent event) {
    if (users.mustChangePassword() && event.getNavigationTarget() != PasswordView.class) {
      event.forwardTo(PasswordView.class);
    }
  }
}
