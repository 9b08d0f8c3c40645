package jp.koshin.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them: {@code 2024-10-11}, {@code 2024/10/11}, {@code 2024年10月11日}, {@code
 * 20241011}, {@code 令和6年10月11日}, {@code R6.10.11}, in any width; 元年 is the first year of an era.
 */
public final class WrittenDate {

  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern PARTS =
      Pattern.compile("(\\p{L}{0,2}?)(\\d{1,4}|元)[-./年](\\d{1,2})[-./月](\\d{1,2})日?");
  private static final Map<String, Integer> YEAR_BEFORE_ERA =
      Map.of(
          "R", 2018, "令和", 2018, "令", 2018, "H", 1988, "平成", 1988, "平", 1988, "S", 1925, "昭和",
          1925);
  private static final int SHORTEST_WESTERN_YEAR = 1000;

  private WrittenDate() {}

  /** The date meant, or empty where the text is none; 31 February is none. */
  public static Optional<LocalDate> read(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .replaceAll("[‐‑‒–—―−ー]", "-")
            .toUpperCase(Locale.ROOT);
    Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      return date(Integer.parseInt(digits.group(1)), digits.group(2), digits.group(3));
    }
    Matcher parts = PARTS.matcher(plain);
    return parts.matches()
        ? year(parts.group(1), parts.group(2)).flatMap(y -> date(y, parts.group(3), parts.group(4)))
        : Optional.empty();
  }

  private static Optional<Integer> year(String era, String number) {
    int year = "元".equals(number) ? 1 : Integer.parseInt(number);
    if (era.isEmpty()) {
      return year < SHORTEST_WESTERN_YEAR ? Optional.empty() : Optional.of(year);
    }
    return Optional.ofNullable(YEAR_BEFORE_ERA.get(era)).map(before -> before + year);
  }

  private static Optional<LocalDate> date(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
