package jp.koshin.shared;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of all modules, Japanese and English, from {@code messages/<module>.properties}. */
@Component
public class Texts {

  private static final Pattern UNKNOWN_FIGURE = Pattern.compile("\\{[A-Za-z]+}");

  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  /** The text of a key; a key without one is a bug that a test finds, and shows as the key. */
  public String get(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, key, locale);
  }

  /**
   * The sentence of a refusal: {@code {name}} in the text is replaced by the figure of that name,
   * or left out. Instants are shown as Tokyo's clocks do.
   */
  public String of(Refusal refusal, Locale locale) {
    String text = get("refusal." + refusal.code(), locale);
    for (Map.Entry<String, Object> figure : refusal.figures().entrySet()) {
      text = text.replace("{" + figure.getKey() + "}", shown(figure.getValue()));
    }
    return UNKNOWN_FIGURE.matcher(text).replaceAll("").strip();
  }

  private static String shown(Object figure) {
    return figure instanceof Instant instant ? Formats.instant(instant) : String.valueOf(figure);
  }
}
