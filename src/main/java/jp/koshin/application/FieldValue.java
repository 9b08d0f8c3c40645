package jp.koshin.application;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.FieldType;
import jp.koshin.shared.Period;
import jp.koshin.shared.WrittenDate;
import org.jspecify.annotations.Nullable;

/** One value of a field: how it is stored, what cannot be stored, what is still missing. */
final class FieldValue {

  private static final int DECIMALS = 2;
  private static final int LONGEST_NUMBER = 12;

  /** No field without a limit of its own takes more. */
  private static final int LONGEST = 1000;

  private FieldValue() {}

  /** As stored: figures and dates in one way of writing; text as typed, without control signs. */
  static String normal(FieldRule rule, String typed) {
    String text = typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    return switch (rule.type()) {
      case DATE -> WrittenDate.read(text).map(LocalDate::toString).orElse(text);
      case MONTH -> WrittenMonth.read(text).map(YearMonth::toString).orElse(text);
      case NUMBER -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
      case CHECKBOX -> "true".equals(text) ? text : "";
      case LONG_TEXT -> text;
      default -> text.replaceAll("[\\n\\t]+", " ");
    };
  }

  /** Why a value cannot be stored at all. */
  static Optional<Problem> unacceptable(FieldRule rule, String value) {
    return switch (rule.type()) {
      case TEXT, LONG_TEXT -> tooLong(rule, value);
      case CHOICE, RADIO ->
          rule.option(value).isPresent()
              ? Optional.empty()
              : Optional.of(Problem.of("CHOICE_REQUIRED"));
      case DATE -> isDate(value) ? Optional.empty() : Optional.of(Problem.of("FIELD_NO_DATE"));
      case MONTH ->
          WrittenMonth.read(value).isPresent()
              ? Optional.empty()
              : Optional.of(Problem.of("FIELD_NO_MONTH"));
      case NUMBER -> noNumber(rule, value);
      case CHECKBOX -> Optional.empty();
    };
  }

  /** What keeps a value, or none, from completing its section. */
  static Optional<Problem> lacking(
      FieldRule rule, Map<String, String> others, @Nullable String value, Period activities) {
    if (value == null) {
      return isRequired(rule, others) ? Optional.of(missing(rule.type())) : Optional.empty();
    }
    String earliest = rule.notBefore() == null ? null : others.get(rule.notBefore());
    if (earliest != null && value.compareTo(earliest) < 0) {
      return Optional.of(Problem.of("FIELD_TOO_EARLY", "earliest", earliest));
    }
    boolean outside =
        rule.within() == FieldRule.Within.ACTIVITY_PERIOD
            && isDate(value)
            && !activities.contains(LocalDate.parse(value));
    return outside
        ? Optional.of(
            new Problem(
                "FIELD_OUTSIDE_PERIOD", Map.of("from", activities.from(), "to", activities.to())))
        : Optional.empty();
  }

  private static boolean isRequired(FieldRule rule, Map<String, String> others) {
    FieldRule.RequiredWhen when = rule.requiredWhen();
    return rule.required() || (when != null && when.is().equals(others.get(when.field())));
  }

  private static Problem missing(FieldType type) {
    return switch (type) {
      case CHOICE, RADIO -> Problem.of("CHOICE_REQUIRED");
      case CHECKBOX -> Problem.of("BOX_REQUIRED");
      default -> Problem.of("FIELD_REQUIRED");
    };
  }

  private static Optional<Problem> tooLong(FieldRule rule, String value) {
    int max = rule.max() == null ? LONGEST : rule.max();
    int length = Characters.count(value);
    return length <= max
        ? Optional.empty()
        : Optional.of(new Problem("FIELD_TOO_LONG", Map.of("max", max, "length", length)));
  }

  private static boolean isDate(String value) {
    return WrittenDate.read(value).filter(d -> d.toString().equals(value)).isPresent();
  }

  private static Optional<Problem> noNumber(FieldRule rule, String value) {
    if (value.length() > LONGEST_NUMBER
        || !value.matches("[0-9]+(\\.[0-9]{1," + DECIMALS + "})?")) {
      return Optional.of(Problem.of("FIELD_NO_NUMBER"));
    }
    BigDecimal figure = new BigDecimal(value);
    if (rule.least() != null && figure.compareTo(rule.least()) < 0) {
      return Optional.of(Problem.of("FIELD_TOO_SMALL", "least", rule.least()));
    }
    return rule.most() != null && figure.compareTo(rule.most()) > 0
        ? Optional.of(Problem.of("FIELD_TOO_LARGE", "most", rule.most()))
        : Optional.empty();
  }
}
