package jp.koshin.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/**
 * Short sentences over the page: what was done goes by itself, what went wrong stays until closed.
 */
public final class Messages {

  private static final int SECONDS_5 = 5_000;

  private Messages() {}

  public static Notification done(String sentence) {
    Notification note = show(sentence, NotificationVariant.LUMO_SUCCESS);
    note.setDuration(SECONDS_5);
    return note;
  }

  public static Notification stop(String sentence) {
    Notification note = show(sentence, NotificationVariant.LUMO_ERROR);
    note.setDuration(0);
    return note;
  }

  private static Notification show(String sentence, NotificationVariant variant) {
    Notification note = new Notification();
    note.addThemeVariants(variant);
    note.setPosition(Notification.Position.BOTTOM_CENTER);
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> note.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    close.setAriaLabel(note.getTranslation("shared.close"));
    HorizontalLayout line = new HorizontalLayout(new Span(sentence), close);
    line.setAlignItems(Alignment.CENTER);
    note.add(line);
    note.open();
    return note;
  }
}
