package jp.koshin.valuation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import jp.koshin.programme.LocalizedText;

/** The sentences of reason codes, in both languages. */
final class ReasonTexts {

  private static final String PREFIX = "valuation.reason.";

  private final Map<String, LocalizedText> texts = new HashMap<>();

  ReasonTexts() {
    ResourceBundle japanese = ResourceBundle.getBundle("messages/valuation", Locale.ROOT);
    ResourceBundle english = ResourceBundle.getBundle("messages/valuation", Locale.ENGLISH);
    for (String key : japanese.keySet()) {
      if (key.startsWith(PREFIX)) {
        LocalizedText text = new LocalizedText(japanese.getString(key), english.getString(key));
        texts.put(key.substring(PREFIX.length()), text);
      }
    }
  }

  boolean knows(String code) {
    return texts.containsKey(code);
  }

  /** A reason without figures. */
  Reason reason(String code, String rule) {
    return new Reason(code, rule, text(code));
  }

  /** A reason whose sentence shows a name and credits. */
  Reason reason(String code, String rule, String name, String credits) {
    LocalizedText text = text(code);
    return new Reason(
        code,
        rule,
        new LocalizedText(fill(text.ja(), name, credits), fill(text.en(), name, credits)));
  }

  private LocalizedText text(String code) {
    return texts.getOrDefault(code, new LocalizedText(code, code));
  }

  private static String fill(String text, String name, String credits) {
    return text.replace("{name}", name).replace("{credits}", credits);
  }
}
