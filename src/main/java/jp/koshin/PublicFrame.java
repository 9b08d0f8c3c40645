package jp.koshin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** Head and foot of the pages that need no login, for those who have not logged in. */
final class PublicFrame {

  private PublicFrame() {}

  static Nav head(Component owner, Component language) {
    Anchor logIn = new Anchor("login", owner.getTranslation("shell.log-in"));
    logIn.addClassName("koshin-log-in");
    Nav head =
        new Nav(
            link(owner, "what-if", "shell.nav.what-if"),
            link(owner, "catalogue", "shell.nav.catalogue"),
            language,
            logIn);
    head.addClassName("koshin-public-nav");
    head.getElement().setAttribute("aria-label", owner.getTranslation("shell.public"));
    return head;
  }

  static Footer foot(Component owner) {
    Footer foot =
        new Footer(
            new Span("Koshin"),
            link(owner, "what-if", "shell.nav.what-if"),
            link(owner, "catalogue", "shell.nav.catalogue"),
            link(owner, "login", "shell.log-in"));
    foot.addClassName("koshin-public-foot");
    return foot;
  }

  private static Anchor link(Component owner, String address, String textKey) {
    return new Anchor(address, owner.getTranslation(textKey));
  }
}
