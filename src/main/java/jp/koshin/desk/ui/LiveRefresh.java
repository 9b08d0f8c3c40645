package jp.koshin.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Looks again every few seconds while somebody works with the page. Each look keeps the session, so
 * it stops when nobody does anything for ten minutes: who has left is logged out as elsewhere.
 */
final class LiveRefresh extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MILLIS = 10_000;
  private static final int HURRIED_MILLIS = 1_000;
  private static final int OFF = -1;

  /** Ten minutes of looks. */
  static final int PATIENCE = 60;

  private final transient Runnable look;
  private transient @Nullable Registration registration;
  private int idle;
  private boolean hurried;

  LiveRefresh(Runnable look) {
    this.look = look;
    addClassName("koshin-inbox-resting");
    Button again = new Button(getTranslation("desk.inbox.live.again"), e -> wake());
    again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(new Span(getTranslation("desk.inbox.live.resting")), again);
    setVisible(false);
  }

  /** Somebody does something. */
  void touched() {
    idle = 0;
    if (isVisible()) {
      setVisible(false);
      pace();
    }
  }

  /** While work is under way the looks follow each other closely, however long it takes. */
  void hurry(boolean hurry) {
    if (hurry != hurried) {
      hurried = hurry;
      pace();
    }
  }

  private void wake() {
    touched();
    look.run();
  }

  private void tick() {
    idle = hurried ? 0 : idle + 1;
    if (idle >= PATIENCE) {
      setVisible(true);
      pace();
    } else {
      look.run();
    }
  }

  private void pace() {
    int millis = hurried ? HURRIED_MILLIS : MILLIS;
    getUI().ifPresent(ui -> ui.setPollInterval(isVisible() ? OFF : millis));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    registration = attach.getUI().addPollListener(e -> tick());
    pace();
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    if (registration != null) {
      registration.remove();
      registration = null;
    }
    detach.getUI().setPollInterval(OFF);
  }
}
