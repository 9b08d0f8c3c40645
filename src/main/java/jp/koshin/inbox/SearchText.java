package jp.koshin.inbox;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as it is searched: any width and case, hiragana for katakana, words apart. A word of a query
 * with three or more characters is found anywhere, a shorter one at the start of a word, so that
 * the index of trigrams serves both.
 */
final class SearchText {

  private static final int TRIGRAM = 3;
  private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

  private SearchText() {}

  /** What a row keeps: every word after a blank, names also written together. */
  static String of(String... parts) {
    return Arrays.stream(parts)
        .flatMap(part -> Stream.of(normal(part), together(part)))
        .distinct()
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** Patterns for {@code like}; every one must match. */
  static List<String> patterns(String query) {
    return Arrays.stream(normal(query).split(" "))
        .filter(word -> !word.isEmpty())
        .distinct()
        .map(
            word ->
                word.codePointCount(0, word.length()) < TRIGRAM
                    ? "% " + word + "%"
                    : "%" + word + "%")
        .toList();
  }

  private static String together(String text) {
    return text.codePointCount(0, text.length()) <= 20
        ? normal(text).replace(" ", "")
        : normal(text);
  }

  private static String normal(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(SearchText::plain)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().replaceAll(" +", " ");
  }

  private static int plain(int c) {
    if (c >= 'ァ' && c <= 'ヶ') {
      return c - TO_HIRAGANA;
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
        ? c
        : ' ';
  }
}
