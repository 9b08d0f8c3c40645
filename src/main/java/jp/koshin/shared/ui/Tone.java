package jp.koshin.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** How a thing stands: each with a colour and an icon, never the colour alone. */
public enum Tone {
  NEUTRAL(VaadinIcon.CIRCLE_THIN),
  ACTIVE(VaadinIcon.HOURGLASS),
  ATTENTION(VaadinIcon.WARNING),
  DONE(VaadinIcon.CHECK_CIRCLE),
  STOP(VaadinIcon.CLOSE_CIRCLE);

  private final VaadinIcon icon;

  Tone(VaadinIcon icon) {
    this.icon = icon;
  }

  VaadinIcon icon() {
    return icon;
  }

  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
