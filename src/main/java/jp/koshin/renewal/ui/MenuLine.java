package jp.koshin.renewal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import jp.koshin.renewal.MenuItem;
import jp.koshin.shared.Formats;
import jp.koshin.shared.Texts;
import jp.koshin.shared.ui.StatusBadge;
import jp.koshin.shared.ui.Tone;

/** One kind of application: not yet, open until when, submitted, or why not. */
final class MenuLine extends ListItem {

  private static final long serialVersionUID = 1L;

  MenuLine(MenuItem item, Texts texts) {
    String name = getTranslation("renewal.menu." + item.kind());
    String state = getTranslation("renewal.menu.state." + item.state());
    boolean made = item.state() == MenuItem.State.OPEN || item.state() == MenuItem.State.SUBMITTED;
    boolean leads = made && !item.route().equals("renewal");
    add(leads ? new Anchor(item.route(), name) : new Span(name));
    add(new StatusBadge(state, tone(item.state())));
    if (item.window() != null && item.state() != MenuItem.State.NOT_ELIGIBLE) {
      add(
          new Span(
              getTranslation(
                  "renewal.menu.window",
                  Formats.instant(item.window().opens()),
                  Formats.end(item.window().closes()))));
    }
    item.why().forEach(why -> add(new Span(texts.of(why, getLocale()))));
  }

  private static Tone tone(MenuItem.State state) {
    return switch (state) {
      case OPEN -> Tone.ATTENTION;
      case SUBMITTED -> Tone.DONE;
      case BEFORE, NOT_ELIGIBLE -> Tone.NEUTRAL;
    };
  }
}
