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

  private Names() {}

  /** A text after NFKC, without regard to case and spaces; empty for null. */
  static String plain(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC)).replaceAll("");
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
    return BRACKETS
        .matcher(withoutRemarks(plain(name)))
        .results()
        .map(found -> bare(found.group(1)))
        .filter(inside -> !inside.isEmpty())
        .distinct()
        .toList();
  }

  private static String withoutRemarks(String plain) {
    return BRACKETS
        .matcher(plain)
        .replaceAll(
            m -> REMARK.matcher(m.group(1)).matches() ? "" : Matcher.quoteReplacement(m.group()));
  }

  private static String bare(String plain) {
    String before = plain;
    while (true) {
      String after = BEHIND.matcher(IN_FRONT.matcher(before).replaceFirst("")).replaceFirst("");
      if (after.isEmpty() || after.equals(before)) {
        return before;
      }
      before = after;
    }
  }
}
