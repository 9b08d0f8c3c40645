package jp.koshin.member;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is compared in a search: one width, lower case, katakana for hiragana, words apart.
 */
final class SearchText {

  private static final char FIRST_HIRAGANA = 'ぁ';
  private static final char LAST_HIRAGANA = 'ゖ';
  private static final int TO_KATAKANA = 'ァ' - FIRST_HIRAGANA;

  private SearchText() {}

  static String of(String... parts) {
    String plain = Normalizer.normalize(String.join(" ", parts), Normalizer.Form.NFKC);
    StringBuilder text = new StringBuilder(plain.length());
    plain.toLowerCase(Locale.ROOT).chars().forEach(c -> text.append(katakana((char) c)));
    return text.toString().strip();
  }

  /** The words of a query as patterns for LIKE. */
  static List<String> patterns(String query) {
    return Arrays.stream(of(query.replace("\0", "")).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(SearchText::contains)
        .toList();
  }

  /** One word as a pattern. */
  static String pattern(String word) {
    return contains(of(word.replace("\0", "")));
  }

  private static String contains(String word) {
    return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static char katakana(char c) {
    return c >= FIRST_HIRAGANA && c <= LAST_HIRAGANA ? (char) (c + TO_KATAKANA) : c;
  }
}
