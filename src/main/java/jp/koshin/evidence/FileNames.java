package jp.koshin.evidence;

import java.util.regex.Pattern;

/** Names of uploaded files: what people wrote, without what could mislead or harm. */
final class FileNames {

  private static final int LONGEST = 200;
  private static final String UNNAMED = "file";

  /**
   * Control characters, line and paragraph separators, and format characters, among them those that
   * turn the direction of writing and make {@code fdp.exe} look like {@code exe.pdf}. Variation
   * selectors are marks, not format characters: variants of kanji stay as written.
   */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private FileNames() {}

  /** The last part of a path, without invisible characters, at most 200 characters. */
  static String clean(String raw) {
    String visible = INVISIBLE.matcher(raw).replaceAll("");
    int path = Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\'));
    String name = visible.substring(path + 1).strip();
    if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
      return UNNAMED;
    }
    return shorten(name);
  }

  /** Keeps the ending, and never cuts a character of two units such as 𠮷 in half. */
  private static String shorten(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int kept = LONGEST - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }
}
