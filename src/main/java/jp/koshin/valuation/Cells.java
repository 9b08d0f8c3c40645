package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Named cells of a line of text: each one letter, then its value. */
final class Cells {

  private static final String BETWEEN = "\t";
  private static final int MOST_CREDITS = 1000;

  private final Map<Character, String> values = new LinkedHashMap<>();

  Cells() {}

  Cells(String line) {
    for (String cell : line.split(BETWEEN)) {
      if (!cell.isEmpty()) {
        values.put(cell.charAt(0), cell.substring(1));
      }
    }
  }

  /** Adds a cell; null is left out, what separates is taken for a space. */
  Cells put(char name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      values.put(name, value.toString().replaceAll("[\\t\\r\\n\\x00]", " ").strip());
    }
    return this;
  }

  /** The text of a cell, empty where there is none; no more than so many characters. */
  String text(char name, int most) {
    String text = values.getOrDefault(name, "").replaceAll("[\\p{Cs}\\x00-\\x1e\\x7f]", " ");
    return text.length() > most ? text.substring(0, most).strip() : text.strip();
  }

  @Nullable String textOrNull(char name, int most) {
    String text = text(name, most);
    return text.isEmpty() ? null : text;
  }

  Optional<Integer> whole(char name, int least, int most) {
    String text = values.getOrDefault(name, "");
    if (!text.matches("[0-9]{1,8}")) {
      return Optional.empty();
    }
    int figure = Integer.parseInt(text);
    return figure < least || figure > most ? Optional.empty() : Optional.of(figure);
  }

  /** A number above 0 and up to 1,000 with at most two decimals. */
  Optional<BigDecimal> number(char name) {
    String text = values.getOrDefault(name, "");
    if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal figure = new BigDecimal(text);
    return figure.signum() > 0 && figure.compareTo(BigDecimal.valueOf(MOST_CREDITS)) <= 0
        ? Optional.of(figure)
        : Optional.empty();
  }

  <E extends Enum<E>> @Nullable E constant(char name, Class<E> type) {
    String text = values.getOrDefault(name, "");
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    values.forEach(
        (name, value) -> line.append(line.isEmpty() ? "" : BETWEEN).append(name).append(value));
    return line.toString();
  }
}
