package jp.koshin.shared;

import java.math.BigDecimal;

/** A number of credits (単位): zero or more, at most two decimals. */
public record Credits(BigDecimal value) implements Comparable<Credits> {

  public static final Credits ZERO = new Credits(BigDecimal.ZERO);

  public Credits {
    value = value.stripTrailingZeros();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    if (value.signum() < 0 || value.scale() > 2) {
      throw new IllegalArgumentException("credits: " + value);
    }
  }

  public static Credits of(long whole) {
    return new Credits(BigDecimal.valueOf(whole));
  }

  public Credits plus(Credits other) {
    return new Credits(value.add(other.value));
  }

  /** What is missing to {@code required}; zero when nothing is. */
  public Credits missingTo(Credits required) {
    return new Credits(required.value.subtract(value).max(BigDecimal.ZERO));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean atLeast(Credits other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(Credits other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
