package jp.koshin.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact decimals of answers: whole ones without a fraction, none in powers of ten. */
final class Numbers {

  private Numbers() {}

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static @Nullable BigDecimal orNull(@Nullable BigDecimal number) {
    return number == null ? null : plain(number);
  }
}
