package jp.koshin.claim;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a claim by name, and how a value is read: as it is, or from its text in any width.
 */
final class ClaimFields {

  /** Reads a value that is not null, or throws {@link IllegalArgumentException}. */
  private interface Reader {
    Object read(Object value);
  }

  private static final int LONGEST = 500;
  private static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(1000);
  private static final Map<String, Reader> READERS = new LinkedHashMap<>();

  static {
    READERS.put("kind", value -> constant(ActivityKind.class, value));
    READERS.put("date", value -> value instanceof LocalDate ? value : LocalDate.parse(text(value)));
    READERS.put("event", ClaimFields::text);
    READERS.put("title", ClaimFields::text);
    READERS.put("authorship", value -> constant(Authorship.class, value));
    READERS.put("peerReviewed", ClaimFields::flag);
    READERS.put("related", ClaimFields::flag);
    READERS.put("course", value -> constant(Course.class, value));
    READERS.put("lecture", ClaimFields::text);
    READERS.put("delivery", value -> constant(Delivery.class, value));
    READERS.put("credits", ClaimFields::credits);
    READERS.put("correctAnswers", value -> whole(value, 0, 5));
    READERS.put("paid", ClaimFields::flag);
    READERS.put("minutes", value -> whole(value, 1, 100_000));
    READERS.put("requestedCredits", value -> whole(value, 1, 2));
    READERS.put("cases", value -> whole(value, 0, 100_000));
    READERS.put("journal", ClaimFields::text);
  }

  private ClaimFields() {}

  static boolean knows(String field) {
    return READERS.containsKey(field);
  }

  static boolean tooLong(@Nullable Object value) {
    return value instanceof CharSequence text && text.codePoints().count() > LONGEST;
  }

  /** The value in its type; null for none and for blank text. */
  static @Nullable Object value(String field, @Nullable Object given) {
    Reader reader = READERS.get(field);
    if (reader == null) {
      throw new IllegalArgumentException("unknown field " + field);
    }
    if (given == null || given instanceof CharSequence text && clean(text).isEmpty()) {
      return null;
    }
    return reader.read(given);
  }

  /** The fields of an input by name; absent where null. */
  static Map<String, Object> map(ClaimInput input) {
    Map<String, Object> present = new HashMap<>();
    input
        .fields()
        .forEach(
            (field, value) -> {
              if (value != null) {
                present.put(field, value);
              }
            });
    return present;
  }

  static ClaimInput read(Map<String, ? extends @Nullable Object> f) {
    return new ClaimInput(
        as(ActivityKind.class, f, "kind"),
        as(LocalDate.class, f, "date"),
        as(String.class, f, "event"),
        as(String.class, f, "title"),
        as(Authorship.class, f, "authorship"),
        as(Boolean.class, f, "peerReviewed"),
        as(Boolean.class, f, "related"),
        as(Course.class, f, "course"),
        as(String.class, f, "lecture"),
        as(Delivery.class, f, "delivery"),
        as(BigDecimal.class, f, "credits"),
        as(Integer.class, f, "correctAnswers"),
        as(Boolean.class, f, "paid"),
        as(Integer.class, f, "minutes"),
        as(Integer.class, f, "requestedCredits"),
        as(Integer.class, f, "cases"),
        as(String.class, f, "journal"));
  }

  private static <T> @Nullable T as(
      Class<T> type, Map<String, ? extends @Nullable Object> fields, String field) {
    return type.cast(value(field, fields.get(field)));
  }

  private static String clean(CharSequence text) {
    return text.toString().strip();
  }

  /** Text stays as typed but for its edges; the valuation compares names in any width by itself. */
  private static String text(Object value) {
    String text = clean(String.valueOf(value));
    if (tooLong(text) || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("text");
    }
    return text;
  }

  private static String figure(Object value) {
    return clean(Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFKC));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Object value) {
    return type.isInstance(value) ? type.cast(value) : Enum.valueOf(type, figure(value));
  }

  private static Boolean flag(Object value) {
    return switch (figure(value)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Integer whole(Object value, int least, int most) {
    int number = new BigDecimal(figure(value)).intValueExact();
    if (number < least || number > most) {
      throw new IllegalArgumentException("out of range");
    }
    return number;
  }

  private static BigDecimal credits(Object value) {
    BigDecimal credits = new BigDecimal(figure(value)).stripTrailingZeros();
    if (credits.signum() <= 0 || credits.scale() > 2 || credits.compareTo(MOST_CREDITS) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return credits;
  }
}
