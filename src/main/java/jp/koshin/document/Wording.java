package jp.koshin.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import jp.koshin.shared.Texts;
import org.springframework.stereotype.Component;

/** The texts of issued documents. They are Japanese, whoever reads them. */
@Component
class Wording {

  private static final Locale LOCALE = Locale.JAPANESE;

  private final Texts texts;

  Wording(Texts texts) {
    this.texts = texts;
  }

  String text(String key) {
    return texts.get("document." + key, LOCALE);
  }

  String text(String key, Map<String, String> figures) {
    String text = text(key);
    for (Map.Entry<String, String> figure : figures.entrySet()) {
      text = text.replace("{" + figure.getKey() + "}", figure.getValue());
    }
    return text;
  }

  String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(text("date"), LOCALE).format(day);
  }
}
