package jp.koshin.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.PasswordResets;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Texts;
import org.springframework.core.env.Environment;

/** Sets a new password by the link of a mail. */
@Route(value = "password-reset/:secret", autoLayout = false)
@AnonymousAllowed
public class NewPasswordView extends EntrancePage implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient PasswordResets resets;
  private final transient Texts texts;
  private final Paragraph sentence = new Paragraph();
  private final NewPasswordFields fields = new NewPasswordFields();
  private final Button submit = new Button(getTranslation("access.change.submit"));
  private String secret = "";

  NewPasswordView(PasswordResets resets, Texts texts, Environment environment) {
    super("access.reset.title", environment);
    this.resets = resets;
    this.texts = texts;
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER);
    submit.addClickListener(e -> fields.agreed().ifPresent(this::set));
    add(
        sentence,
        fields,
        submit,
        new RouterLink(getTranslation("access.reset.back"), LoginView.class));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    secret = event.getRouteParameters().get("secret").orElse("");
    boolean works = resets.owner(secret).isPresent();
    sentence.setText(getTranslation(works ? "access.reset.new" : "refusal.LINK_ENDED"));
    fields.setVisible(works);
    submit.setVisible(works);
  }

  private void set(String chosen) {
    Outcome<CurrentUser> outcome = resets.reset(secret, chosen);
    if (outcome.isDone()) {
      getUI().ifPresent(ui -> ui.getPage().setLocation("login?changed"));
    } else {
      fields.show(outcome.refusals(), texts);
    }
  }
}
