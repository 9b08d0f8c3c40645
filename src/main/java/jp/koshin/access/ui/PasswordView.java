package jp.koshin.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import jp.koshin.access.Accounts;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.springframework.core.env.Environment;

/**
 * Change of the own password; asked for at the first login. Afterwards one logs in with the new
 * one.
 */
@Route(value = "password", autoLayout = false)
@PermitAll
public class PasswordView extends EntrancePage {

  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;
  private final transient Texts texts;
  private final transient AuthenticationContext authentication;
  private final CurrentUser user;
  private final PasswordField old = new PasswordField(getTranslation("access.change.old"));
  private final NewPasswordFields fields = new NewPasswordFields();

  PasswordView(
      Accounts accounts,
      Users users,
      Texts texts,
      AuthenticationContext authentication,
      Environment environment) {
    super("access.change.title", environment);
    this.accounts = accounts;
    this.texts = texts;
    this.authentication = authentication;
    this.user = users.current();
    if (users.mustChangePassword()) {
      add(new Paragraph(getTranslation("access.change.first")));
    }
    old.setWidthFull();
    old.setRequiredIndicatorVisible(true);
    old.getElement().setAttribute("autocomplete", "current-password");
    Button submit = new Button(getTranslation("access.change.submit"), e -> change());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER);
    add(old, fields, submit);
  }

  private void change() {
    old.setInvalid(false);
    fields
        .agreed()
        .map(chosen -> accounts.changePassword(user, old.getValue(), chosen))
        .ifPresent(this::show);
  }

  private void show(Outcome<CurrentUser> outcome) {
    if (outcome.isDone()) {
      authentication.logout();
      return;
    }
    List<Refusal> reasons = outcome.refusals();
    if ("old".equals(reasons.get(0).field())) {
      old.setInvalid(true);
      old.setErrorMessage(texts.of(reasons.get(0), getLocale()));
    } else {
      fields.show(reasons, texts);
    }
  }
}
