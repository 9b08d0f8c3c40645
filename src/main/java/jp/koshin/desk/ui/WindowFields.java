package jp.koshin.desk.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.time.Duration;
import java.time.LocalDateTime;
import jp.koshin.shared.Tokyo;
import jp.koshin.shared.Window;
import jp.koshin.shared.ui.PickerTexts;

/** The two instants of a reception window, in Japan's time. */
class WindowFields extends FormLayout {

  private static final long serialVersionUID = 1L;
  private static final Duration STEP = Duration.ofMinutes(30);

  private final DateTimePicker opens = picker("desk.seasons.opens");
  private final DateTimePicker closes = picker("desk.seasons.closes");

  WindowFields(Window window, boolean alreadyOpen) {
    opens.setReadOnly(alreadyOpen);
    closes.setHelperText(getTranslation("desk.seasons.closes.hint"));
    show(window);
    add(opens, closes);
  }

  private DateTimePicker picker(String key) {
    DateTimePicker picker = new DateTimePicker(getTranslation(key));
    PickerTexts.set(picker, getLocale());
    picker.setStep(STEP);
    return picker;
  }

  final void show(Window window) {
    opens.setValue(LocalDateTime.ofInstant(window.opens(), Tokyo.ZONE));
    closes.setValue(LocalDateTime.ofInstant(window.closes(), Tokyo.ZONE));
  }

  /** True when both are there in their order; otherwise the field says what is wrong. */
  final boolean isComplete() {
    boolean ordered =
        !opens.isEmpty() && !closes.isEmpty() && opens.getValue().isBefore(closes.getValue());
    closes.setErrorMessage(ordered ? "" : getTranslation("desk.seasons.order"));
    closes.setInvalid(!ordered);
    return ordered;
  }

  final Window window() {
    return new Window(
        opens.getValue().atZone(Tokyo.ZONE).toInstant(),
        closes.getValue().atZone(Tokyo.ZONE).toInstant());
  }
}
