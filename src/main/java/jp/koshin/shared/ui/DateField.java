package jp.koshin.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Consumer;
import jp.koshin.shared.FiscalYear;
import jp.koshin.shared.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that is typed as people write it ({@link WrittenDate}). While typing it shows how the text
 * was read and the fiscal year (年度) it falls into.
 */
public final class DateField extends TextField {

  private static final long serialVersionUID = 1L;

  private boolean showsFiscalYear = true;

  public DateField(String label) {
    setLabel(label);
    setValueChangeMode(ValueChangeMode.LAZY);
    setAutocorrect(false);
    getElement().setAttribute("inputmode", "text");
    showReading();
    addValueChangeListener(e -> showReading());
  }

  /** For dates whose fiscal year means nothing. */
  public DateField withoutFiscalYear() {
    showsFiscalYear = false;
    showReading();
    return this;
  }

  /** The date as read; empty while the text is none. */
  public Optional<LocalDate> date() {
    return WrittenDate.read(getValue());
  }

  public void setDate(@Nullable LocalDate date) {
    setValue(date == null ? "" : date.toString());
  }

  /** Calls back with each date read, and with null when the field was emptied. */
  public void onDate(Consumer<@Nullable LocalDate> listener) {
    addValueChangeListener(
        e -> {
          if (e.getValue().isBlank()) {
            listener.accept(null);
          } else {
            date().ifPresent(listener);
          }
        });
  }

  private void showReading() {
    boolean unreadable = !getValue().isBlank() && date().isEmpty();
    setInvalid(unreadable);
    setErrorMessage(unreadable ? getTranslation("shared.date.invalid") : "");
    setHelperText(date().map(this::reading).orElseGet(() -> getTranslation("shared.date.hint")));
  }

  private String reading(LocalDate date) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(date);
    return showsFiscalYear
        ? getTranslation("shared.date.read", day, String.valueOf(FiscalYear.of(date).year()))
        : day;
  }
}
