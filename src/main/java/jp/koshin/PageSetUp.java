package jp.koshin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import jp.koshin.access.Accounts;
import jp.koshin.access.Users;
import jp.koshin.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Language, what the browser says when the server is away, and what happens to unexpected errors.
 */
@Component
class PageSetUp implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;

  private final transient Users users;
  private final transient Accounts accounts;

  PageSetUp(Texts texts, Users users, Accounts accounts) {
    this.texts = texts;
    this.users = users;
    this.accounts = accounts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    VaadinService service = event.getSource();
    service.setSystemMessagesProvider(
        info -> systemMessages(language(VaadinSession.getCurrent(), VaadinRequest.getCurrent())));
    service.addSessionInitListener(
        init -> init.getSession().setErrorHandler(new UnexpectedErrors()));
    service.addUIInitListener(init -> setUp(init.getUI()));
    event.addIndexHtmlRequestListener(
        index -> {
          Locale locale = language(VaadinSession.getCurrent(), index.getVaadinRequest());
          index.getDocument().getElementsByTag("html").attr("lang", locale.getLanguage());
        });
  }

  /** What this browser was told, or else what the account says. */
  private Locale language(@Nullable VaadinSession session, @Nullable VaadinRequest request) {
    return Languages.chosen(session, request)
        .or(() -> users.find().map(accounts::languageOf))
        .orElse(Locale.JAPANESE);
  }

  private void setUp(UI ui) {
    Locale locale = language(ui.getSession(), VaadinRequest.getCurrent());
    ui.setLocale(locale);
    ui.getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
    var dialog = ui.getReconnectDialogConfiguration();
    dialog.setDialogText(texts.get("shell.connection.lost", locale));
    dialog.setDialogTextGaveUp(texts.get("shell.connection.given-up", locale));
  }

  private SystemMessages systemMessages(Locale locale) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.get("shell.session.expired", locale));
    messages.setSessionExpiredMessage(texts.get("shell.session.expired.message", locale));
    messages.setInternalErrorCaption(texts.get("shell.error.title", locale));
    messages.setInternalErrorMessage(texts.get("shell.error.reload", locale));
    messages.setCookiesDisabledCaption(texts.get("shell.cookies.title", locale));
    messages.setCookiesDisabledMessage(texts.get("shell.cookies.message", locale));
    return messages;
  }
}
