package jp.koshin.application;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Optional;
import jp.koshin.shared.WrittenDate;

/** Months as people write them: {@code 2020-07}, {@code 2020/7}, {@code 2020年7月}, {@code R2.7}. */
public final class WrittenMonth {

  private static final int DIGITS = 6;

  private WrittenMonth() {}

  /** The month meant, or empty where the text is none. */
  public static Optional<YearMonth> read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    String month = plain.endsWith("月") ? plain.substring(0, plain.length() - 1) : plain;
    boolean digits = month.length() == DIGITS && month.chars().allMatch(Character::isDigit);
    return WrittenDate.read(month + (digits ? "01" : "/1")).map(YearMonth::from);
  }
}
