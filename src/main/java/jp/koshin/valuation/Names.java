package jp.koshin.valuation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names of events and lectures are compared. */
final class Names {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[〔【]([^()\\[\\]〔〕【】]*)[)\\]〕】]");
  private static final Pattern REMARK = Pattern.compile(".*(予定|開催|名称変更|合併|第[0-9]+回).*");
  private static final Pattern IN_FRONT = Pattern.compile("^(第[0-9]+回|(令和|平成|昭和)?[0-9元]+年度)");
  private static final Pattern BEHIND = Pattern.compile("(injapan)?(19|20)[0-9]{2}年?度?(injapan)?$");

  private static final String OPENING = "([〔【";
  private static final String TIME_IN_FRONT = "第令平昭元0123456789";
  private static final String TIME_BEHIND = "0123456789年度n";
  private static final char FIRST_KATAKANA = 'ァ';
  private static final char LAST_KATAKANA = 'ヶ';
  private static final int KATAKANA_FROM_HIRAGANA = 'ァ' - 'ぁ';

  private Names() {}

  /** A text after NFKC, without regard to case and spaces; empty for null. */
  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String folded = folded(folded(text).toLowerCase(Locale.ROOT));
    return folded.codePoints().anyMatch(Names::isSpace)
        ? SPACES.matcher(folded).replaceAll("")
        : folded;
  }

  /** Most names are folded already: looking is cheaper than folding. */
  private static String folded(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean hasBrackets(String plain) {
    return plain.codePoints().anyMatch(c -> OPENING.indexOf(c) >= 0);
  }

  /** A text as searches compare it: plain, katakana and hiragana alike. */
  static String searched(@Nullable String text) {
    StringBuilder folded = new StringBuilder(plain(text));
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= FIRST_KATAKANA && c <= LAST_KATAKANA) {
        folded.setCharAt(i, (char) (c - KATAKANA_FROM_HIRAGANA));
      }
    }
    return folded.toString();
  }

  /** The name proper: plain, without remarks, ordinal in front and year behind. */
  static String key(@Nullable String name) {
    return bare(withoutRemarks(plain(name)));
  }

  /**
   * The name proper without anything that stands in brackets; the key itself where that leaves
   * nothing.
   */
  static String withoutBrackets(String name) {
    String outside = BRACKETS.matcher(withoutRemarks(plain(name))).replaceAll("");
    return outside.isEmpty() ? key(name) : bare(outside);
  }

  /** What stands in brackets, remarks apart, in the form of {@link #key}. */
  static List<String> insideBrackets(String name) {
    String plain = plain(name);
    if (!hasBrackets(plain)) {
      return List.of();
    }
    return BRACKETS
        .matcher(withoutRemarks(plain))
        .results()
        .map(found -> bare(found.group(1)))
        .filter(inside -> !inside.isEmpty())
        .distinct()
        .toList();
  }

  private static String withoutRemarks(String plain) {
    if (!hasBrackets(plain)) {
      return plain;
    }
    return BRACKETS
        .matcher(plain)
        .replaceAll(
            m -> REMARK.matcher(m.group(1)).matches() ? "" : Matcher.quoteReplacement(m.group()));
  }

  private static String bare(String plain) {
    String before = plain;
    while (mayCarryTime(before)) {
      String after = BEHIND.matcher(IN_FRONT.matcher(before).replaceFirst("")).replaceFirst("");
      if (after.isEmpty() || after.equals(before)) {
        return before;
      }
      before = after;
    }
    return before;
  }

  /** Whether it begins like an ordinal or a year, or ends like a year. */
  private static boolean mayCarryTime(String plain) {
    return !plain.isEmpty()
        && (TIME_IN_FRONT.indexOf(plain.charAt(0)) >= 0
            || TIME_BEHIND.indexOf(plain.charAt(plain.length() - 1)) >= 0);
  }
}
