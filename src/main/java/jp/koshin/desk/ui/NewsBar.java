package jp.koshin.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says that tasks have come, and leaves it to the reader when to see them. */
final class NewsBar extends Div {

  private static final long serialVersionUID = 1L;

  private final Span sentence = new Span();
  private final Button show;

  NewsBar(Runnable showing) {
    addClassName("koshin-inbox-news");
    getElement().setAttribute("role", "status");
    show = new Button(getTranslation("desk.inbox.news.show"), e -> showing.run());
    show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    show.setVisible(false);
    add(sentence, show);
  }

  /** Zero says nothing. */
  void say(int arrived) {
    sentence.setText(arrived == 0 ? "" : getTranslation("desk.inbox.news", arrived));
    show.setVisible(arrived > 0);
  }
}
