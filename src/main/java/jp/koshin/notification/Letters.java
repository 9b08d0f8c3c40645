package jp.koshin.notification;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.koshin.programme.LocalizedText;
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
    return write(key, Map.of(), locale, name, society, figures);
  }

  /**
   * @param own texts of the programme, of which {@code mail.<key>.subject} and {@code
   *     mail.<key>.body} take the place of the bundle's
   */
  Letter write(
      String key,
      Map<String, LocalizedText> own,
      Locale locale,
      String name,
      Society society,
      Map<String, String> figures) {
    String what = fill(text(key + ".body", own, locale), figures);
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
                "what", fill(text(key + ".subject", own, locale), figures)));
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

  private String text(String key, Map<String, LocalizedText> own, Locale locale) {
    LocalizedText said = own.get("mail." + key);
    return said == null ? text(key, locale) : said.in(locale);
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
