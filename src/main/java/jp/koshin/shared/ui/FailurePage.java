package jp.koshin.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** A page that tells what went wrong in one sentence and leads home. */
public abstract class FailurePage extends Page {

  private static final long serialVersionUID = 1L;

  private final Paragraph sentence = new Paragraph();

  protected FailurePage(String titleKey) {
    super(titleKey);
    add(sentence, new Anchor("", getTranslation("shared.home")));
  }

  protected final void say(String text) {
    sentence.setText(text);
  }
}
