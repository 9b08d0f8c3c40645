package jp.koshin.programme;

import java.util.Locale;

/** A text of the rules in the two languages of the product; Japanese is the one that binds. */
public record LocalizedText(String ja, String en) {

  /** English for an English locale, Japanese for every other. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : ja;
  }
}
