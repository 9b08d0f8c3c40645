package jp.koshin.credit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import jp.koshin.shared.ui.Messages;

/** The link that brings this calculation back, paper, and the grounds. */
final class SharePanel extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField link = new TextField(getTranslation("credit.share.link"));
  private final Anchor grounds = new Anchor("", getTranslation("credit.explanation.open"));
  private final Anchor catalogue = new Anchor("", getTranslation("credit.catalogue.open"));

  SharePanel(boolean ofLedger) {
    addClassNames("koshin-card", "koshin-no-print");
    link.setReadOnly(true);
    link.setWidthFull();
    Button copy =
        new Button(getTranslation("credit.share.copy"), VaadinIcon.COPY_O.create(), e -> copy());
    Button print =
        new Button(
            getTranslation("credit.print"),
            VaadinIcon.PRINT.create(),
            e -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
    print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div buttons = new Div(copy, print);
    buttons.addClassName("koshin-actions");
    grounds.addClassName("koshin-download");
    catalogue.addClassName("koshin-download");
    Div links = new Div(grounds, catalogue);
    links.addClassName("koshin-actions");
    Paragraph hint =
        new Paragraph(getTranslation(ofLedger ? "credit.share.hint.own" : "credit.share.hint"));
    hint.addClassName("koshin-soft");
    add(new H2(getTranslation("credit.share")), hint, link, buttons, links);
  }

  /**
   * @param query of the calculation, after the question mark
   * @param shared of what may be passed on: without anybody's ledger
   */
  void show(String programme, String query, String shared) {
    link.getElement()
        .executeJs("this.value = new URL($0, document.baseURI).href", "what-if?" + shared);
    grounds.setHref("what-if/explanation?" + query);
    catalogue.setHref("catalogue/" + programme + "?" + query);
  }

  private void copy() {
    link.getElement()
        .executeJs(
            "this.inputElement.select(); if (navigator.clipboard) {"
                + " navigator.clipboard.writeText(this.value).catch(() => {}); } else {"
                + " document.execCommand('copy'); }");
    Messages.done(getTranslation("credit.share.copied"));
  }
}
