package jp.koshin.benchmark.twin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of events, read character by character. */
final class TwinNames {

  private static final String[] REMARKS = {"予定", "開催", "名称変更", "合併"};
  private static final String OPENING = "([〔【";
  private static final String CLOSING = ")]〕】";
  private static final String IN_JAPAN = "injapan";
  private static final int YEAR_DIGITS = 4;

  private TwinNames() {}

  /** NFKC, small letters, no spaces. */
  static String folded(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String small = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
    StringBuilder kept = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** The name proper, with what brackets say of it but without remarks. */
  static String proper(@Nullable String name) {
    return bare(split(folded(name), new ArrayList<>(), false));
  }

  /** The name proper without anything in brackets. */
  static String outside(String name) {
    String outside = split(folded(name), new ArrayList<>(), true);
    return outside.isEmpty() ? proper(name) : bare(outside);
  }

  /** The names in brackets. */
  static List<String> inside(String name) {
    List<String> parts = new ArrayList<>();
    split(folded(name), parts, true);
    parts.replaceAll(TwinNames::bare);
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static String nfkc(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Takes innermost brackets out: remarks always, others when asked. */
  private static String split(String text, List<String> parts, boolean all) {
    StringBuilder rest = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = OPENING.indexOf(text.charAt(at)) < 0 ? -1 : closing(text, at);
      if (end < 0) {
        rest.append(text.charAt(at++));
        continue;
      }
      String part = text.substring(at + 1, end);
      boolean remark = isRemark(part);
      if (!remark) {
        parts.add(part);
        rest.append(all ? "" : text.substring(at, end + 1));
      }
      at = end + 1;
    }
    return rest.toString();
  }

  private static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isRemark(String part) {
    for (String remark : REMARKS) {
      if (part.contains(remark)) {
        return true;
      }
    }
    int ordinal = part.indexOf('第');
    while (ordinal >= 0) {
      int end = digits(part, ordinal + 1);
      if (end > ordinal + 1 && end < part.length() && part.charAt(end) == '回') {
        return true;
      }
      ordinal = part.indexOf('第', ordinal + 1);
    }
    return false;
  }

  /** Without ordinals and years in front and years behind, unless nothing else is there. */
  private static String bare(String name) {
    String left = name;
    while (true) {
      String next = left.substring(0, behind(left, front(left)));
      next = next.substring(Math.min(front(left), next.length()));
      if (next.isEmpty() || next.equals(left)) {
        return left;
      }
      left = next;
    }
  }

  /** Where the name begins behind one ordinal or year. */
  private static int front(String name) {
    if (name.startsWith("第")) {
      int end = digits(name, 1);
      return end > 1 && name.startsWith("回", end) ? end + 1 : 0;
    }
    int era = name.startsWith("令和") || name.startsWith("平成") || name.startsWith("昭和") ? 2 : 0;
    int end = era;
    while (end < name.length() && (digits(name, end) > end || name.charAt(end) == '元')) {
      end++;
    }
    return end > era && name.startsWith("年度", end) ? end + 2 : 0;
  }

  /** Where the name ends before one year. */
  private static int behind(String name, int from) {
    int end = name.endsWith(IN_JAPAN) ? name.length() - IN_JAPAN.length() : name.length();
    end -= end > from && name.charAt(end - 1) == '度' ? 1 : 0;
    end -= end > from && name.charAt(end - 1) == '年' ? 1 : 0;
    int year = end - YEAR_DIGITS;
    if (year < from || digits(name, year) < end) {
      return name.length();
    }
    boolean century = name.startsWith("19", year) || name.startsWith("20", year);
    boolean before = name.substring(from, year).endsWith(IN_JAPAN);
    return century ? year - (before ? IN_JAPAN.length() : 0) : name.length();
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
