package jp.koshin.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.core.env.Environment;

/** Login by member number or username. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends EntrancePage implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_LOCK_SHOWN = 3_600;

  private final LoginForm form = new LoginForm();
  private final Paragraph note = new Paragraph();

  LoginView(Environment environment) {
    super("access.login.title", environment);
    note.setVisible(false);
    note.getElement().setAttribute("role", "status");
    form.setAction("login");
    form.setI18n(texts(0));
    form.addForgotPasswordListener(
        e -> getUI().ifPresent(ui -> ui.navigate(PasswordResetView.class)));
    add(note, form, open());
  }

  /** What needs no login. */
  private Div open() {
    Div links =
        new Div(
            new Anchor("what-if", getTranslation("access.login.what-if")),
            new Anchor("catalogue", getTranslation("access.login.catalogue")));
    links.addClassName("koshin-open-links");
    return links;
  }

  private LoginI18n texts(int lockedSeconds) {
    LoginI18n texts = LoginI18n.createDefault();
    LoginI18n.Form fields = texts.getForm();
    fields.setTitle("");
    fields.setUsername(getTranslation("access.login.username"));
    fields.setPassword(getTranslation("access.login.password"));
    fields.setSubmit(getTranslation("access.login.submit"));
    fields.setForgotPassword(getTranslation("access.login.forgot"));
    LoginI18n.ErrorMessage failure = texts.getErrorMessage();
    String kind = lockedSeconds > 0 ? "access.login.locked" : "access.login.failed";
    failure.setTitle(getTranslation(kind + ".title"));
    failure.setMessage(
        lockedSeconds > 0 ? getTranslation(kind, lockedSeconds) : getTranslation(kind));
    failure.setUsername(getTranslation("access.login.username.required"));
    failure.setPassword(getTranslation("access.login.password.required"));
    return texts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    int locked = query.getSingleParameter("locked").map(LoginView::seconds).orElse(0);
    form.setI18n(texts(locked));
    form.setError(locked > 0 || query.getParameters().containsKey("error"));
    if (query.getParameters().containsKey("changed")) {
      note.setText(getTranslation("access.login.changed"));
      note.setVisible(true);
    }
  }

  private static int seconds(String text) {
    return text.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(text), LONGEST_LOCK_SHOWN) : 0;
  }
}
