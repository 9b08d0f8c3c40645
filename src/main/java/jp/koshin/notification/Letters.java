package jp.koshin.notification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.koshin.programme.Society;
import jp.koshin.shared.Texts;
import org.springframework.stereotype.Component;

/** Writes letters: salutation, what happened, who wrote. */
@Component
class Letters {

  private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private final Texts texts;

  Letters(Texts texts) {
    this.texts = texts;
  }

  record Letter(String subject, String body) {}

  /**
   * @param key of the bundle, without {@code notification.} and {@code .subject} or {@code .body}
   * @param name of the addressee
   * @param figures what the texts show, by name; figures within figures stay as they are
   */
  Letter write(
      String key, Locale locale, String name, Society society, Map<String, String> figures) {
    String what = fill(text(key + ".body", locale), figures);
    Map<String, String> frame =
        Map.of(
            "name", oneLine(name),
            "what", what,
            "society", society.name().in(locale),
            "secretariat", society.secretariat().in(locale),
            "email", society.email(),
            "phone", society.phone());
    String subject =
        fill(
            text("subject", locale),
            Map.of(
                "society", society.name().in(locale),
                "what", fill(text(key + ".subject", locale), figures)));
    return new Letter(oneLine(subject), fill(frame(society, locale), frame));
  }

  /** The frame without the lines of a contact that the society does not print. */
  private String frame(Society society, Locale locale) {
    return text("frame", locale)
        .lines()
        .filter(line -> !line.contains("{email}") || !society.email().isEmpty())
        .filter(line -> !line.contains("{phone}") || !society.phone().isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String text(String key, Locale locale) {
    return texts.get("notification." + key, locale);
  }

  private static String fill(String text, Map<String, String> figures) {
    return FIGURE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(figures.getOrDefault(found.group(1), found.group())));
  }

  /** For headers: a line end would begin another header. */
  static String oneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
