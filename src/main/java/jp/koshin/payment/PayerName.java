package jp.koshin.payment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * A name as banks write it and as the register has it, made comparable: katakana of full width,
 * small ones large, long vowels by the vowel that is heard (タロー, タロウ and タロオ are one, オノ and オオノ
 * two), no spaces, digits or signs.
 */
final class PayerName {

  private static final String SMALL = "ァィゥェォャュョッヮヵヶヂヅヲ";
  private static final String LARGE = "アイウエオヤユヨツワカケジズオ";
  private static final Map<Character, Character> VOWELS = vowels();
  private static final int TO_KATAKANA = 'ァ' - 'ぁ';

  private PayerName() {}

  /** The kana of a text, comparable; empty where it has none. */
  static String kana(String text) {
    StringBuilder kana = new StringBuilder();
    for (char c : composed(text).toCharArray()) {
      char letter = large(katakana(c));
      if (letter >= 'ア' && letter <= 'ヴ') {
        kana.append(heard(kana, letter));
      } else if ((letter == 'ー' || isDash(letter)) && !kana.isEmpty()) {
        kana.append(VOWELS.getOrDefault(kana.charAt(kana.length() - 1), 'ー'));
      }
    }
    return kana.toString();
  }

  /** The letters of a text that are not kana only: a name in kanji, comparable. */
  static String written(String text) {
    String plain = composed(text).replaceAll("[^\\p{L}々]", "");
    return plain.codePoints().anyMatch(Character::isIdeographic) ? plain : "";
  }

  private static String composed(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFKC);
  }

  /** ウ after a sound in o and イ after one in e only make it longer. */
  private static char heard(StringBuilder before, char letter) {
    if (before.isEmpty() || (letter != 'ウ' && letter != 'イ')) {
      return letter;
    }
    char vowel = VOWELS.getOrDefault(before.charAt(before.length() - 1), letter);
    return (letter == 'ウ' && vowel == 'オ') || (letter == 'イ' && vowel == 'エ') ? vowel : letter;
  }

  private static char katakana(char c) {
    return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + TO_KATAKANA) : c;
  }

  private static char large(char c) {
    int at = SMALL.indexOf(c);
    return at < 0 ? c : LARGE.charAt(at);
  }

  private static boolean isDash(char c) {
    return "-‐‑–—―−".indexOf(c) >= 0;
  }

  private static Map<Character, Character> vowels() {
    Map<Character, Character> vowels = new HashMap<>();
    String[] rows = {
      "アカサタナハマヤラワガザダバパ", "イキシチニヒミリギジビピ", "ウクスツヌフムユルグズブプヴ", "エケセテネヘメレゲゼデベペ", "オコソトノホモヨロゴゾドボポ"
    };
    for (String row : rows) {
      row.chars().forEach(c -> vowels.put((char) c, row.charAt(0)));
    }
    return vowels;
  }
}
