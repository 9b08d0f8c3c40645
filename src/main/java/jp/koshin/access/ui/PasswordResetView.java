package jp.koshin.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.koshin.access.PasswordResets;
import org.springframework.core.env.Environment;

/** Asks for a link to set a new password; answers the same whether or not the name exists. */
@Route(value = "password-reset", autoLayout = false)
@AnonymousAllowed
public class PasswordResetView extends EntrancePage {

  private static final long serialVersionUID = 1L;

  private final transient PasswordResets resets;
  private final TextField name = new TextField(getTranslation("access.login.username"));
  private final Paragraph sent = new Paragraph(getTranslation("access.reset.sent"));

  PasswordResetView(PasswordResets resets, Environment environment) {
    super("access.reset.title", environment);
    this.resets = resets;
    name.setWidthFull();
    name.setMaxLength(100);
    sent.setVisible(false);
    sent.getElement().setAttribute("role", "status");
    Button submit = new Button(getTranslation("access.reset.submit"), e -> send());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER);
    submit.setDisableOnClick(true);
    add(
        new Paragraph(getTranslation("access.reset.hint")),
        name,
        submit,
        sent,
        new RouterLink(getTranslation("access.reset.back"), LoginView.class));
  }

  private void send() {
    resets.request(name.getValue());
    sent.setVisible(true);
  }
}
