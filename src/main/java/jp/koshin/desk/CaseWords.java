package jp.koshin.desk;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that a list of cases is searched for, as the database keeps text (see {@code
 * case_words} in its schema): any width and case, hiragana as katakana, and every character but
 * those of ASCII as a word with the one after it, so that an index of trigrams finds also the words
 * of two characters, which most names are.
 */
final class CaseWords {

  private static final int TO_KATAKANA = 'ァ' - 'ぁ';
  private static final int END = -1;

  private CaseWords() {}

  /** The words of a text, in their normal form. */
  static List<String> of(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(normal(text).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
  }

  /** Text in the form in which words are compared. */
  static String normal(String text) {
    return Normalizer.normalize(text.replace("\0", ""), Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + TO_KATAKANA : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .strip();
  }

  /** A word in its normal form as a pattern for {@code like}, that finds it anywhere. */
  static String pattern(String word) {
    int[] letters = word.codePoints().toArray();
    StringBuilder pattern = new StringBuilder(isAscii(letters[0]) ? "%" : "% ");
    for (int i = 0; i < letters.length; i++) {
      int before = i == 0 ? END : letters[i - 1];
      int after = i + 1 == letters.length ? END : letters[i + 1];
      pattern.append(kept(before, letters[i], after));
    }
    return pattern.append('%').toString();
  }

  private static String kept(int before, int letter, int after) {
    String itself = escaped(letter);
    if (after == END) {
      // the word before it has it already
      return before == END || isAscii(before) || isAscii(letter) ? itself : "";
    }
    if (isAscii(letter)) {
      return isAscii(after) ? itself : itself + " ";
    }
    return isAscii(after) ? itself + " " : itself + escaped(after) + " ";
  }

  private static boolean isAscii(int letter) {
    return letter < 0x80;
  }

  private static String escaped(int letter) {
    return (letter == '%' || letter == '_' || letter == '\\' ? "\\" : "")
        + Character.toString(letter);
  }
}
