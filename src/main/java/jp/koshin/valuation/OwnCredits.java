package jp.koshin.valuation;

import java.math.BigDecimal;
import java.util.List;
import jp.koshin.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What each activity earns by itself: by the row that fits, unless the period or a check takes it.
 */
final class OwnCredits {

  private static final int CASES_A_CREDIT = 10;

  private final RuleBook book;
  private final @Nullable Period period;
  private long cases;

  /** Valued without a period when {@code period} is null. */
  OwnCredits(RuleBook book, @Nullable Period period) {
    this.book = book;
    this.period = period;
  }

  void settle(List<ValuedActivity> activities) {
    activities.forEach(this::settle);
  }

  private void settle(ValuedActivity activity) {
    TableRow row = activity.row();
    if (row == null) {
      activity.add(book.texts().reason(Codes.NOT_COUNTED_HERE, ""));
      return;
    }
    boolean stands = stands(activity);
    if (usesCatalogue(row) && activity.match().ambiguous()) {
      activity.add(book.texts().reason(Codes.AMBIGUOUS_NAME, sourceOf(activity, row)));
    }
    if (!row.reason().isEmpty()) {
      activity.add(book.texts().reason(row.reason(), book.name(row)));
    }
    BigDecimal printed = usesCatalogue(row) ? printed(activity) : BigDecimal.ZERO;
    if (printed == null) {
      activity.add(book.texts().reason(Codes.NO_CREDIT_LISTED, sourceOf(activity, row)));
    } else if (stands) {
      earn(activity, row);
    }
  }

  /** Whether neither the period nor a check takes the credits; says which does. */
  private boolean stands(ValuedActivity activity) {
    boolean inside = period == null || period.contains(activity.activity().date());
    if (!inside) {
      activity.add(book.texts().reason(Codes.OUT_OF_PERIOD, ""));
    }
    for (TableRow check : activity.failed()) {
      activity.add(book.texts().reason(check.reason(), book.name(check)));
    }
    return inside && activity.failed().isEmpty();
  }

  private void earn(ValuedActivity activity, TableRow row) {
    BigDecimal value = value(activity, row);
    activity.earn(value);
    if (value.signum() > 0 || row.reason().isEmpty()) {
      String code = row.credits().equals("STATED") ? Codes.STATED : Codes.CATALOGUE;
      String figure = value.stripTrailingZeros().toPlainString();
      activity.add(
          book.texts().reason(code, sourceOf(activity, row), nameOf(activity, row), figure));
    }
  }

  private BigDecimal value(ValuedActivity activity, TableRow row) {
    Activity asked = activity.activity();
    return switch (row.credits()) {
      case "CATALOGUE" -> orZero(printed(activity));
      case "STATED", "REGISTERED" -> asked.credits() == null ? BigDecimal.ONE : asked.credits();
      case "REQUESTED" ->
          BigDecimal.valueOf(asked.requestedCredits() == null ? 1 : asked.requestedCredits());
      case "CASES" -> wholeTens(asked.cases());
      default ->
          row.credits().startsWith("@")
              ? orZero(referred(row).credits())
              : new BigDecimal(row.credits());
    };
  }

  /** Cases add up in request order; each activity earns the tens that it completes. */
  private BigDecimal wholeTens(@Nullable Integer more) {
    long before = cases / CASES_A_CREDIT;
    cases += more == null ? 0 : more;
    return BigDecimal.valueOf(cases / CASES_A_CREDIT - before);
  }

  private CatalogueRow referred(TableRow row) {
    return book.catalogue().byId(row.credits().substring(1)).orElseThrow();
  }

  private static boolean usesCatalogue(TableRow row) {
    return row.credits().equals("CATALOGUE");
  }

  private static @Nullable BigDecimal printed(ValuedActivity activity) {
    CatalogueRow event = activity.match().row();
    return event == null ? BigDecimal.ZERO : event.credits();
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private String sourceOf(ValuedActivity activity, TableRow row) {
    CatalogueRow event = activity.match().row();
    if (row.credits().startsWith("@")) {
      event = referred(row);
    } else if (!usesCatalogue(row)) {
      event = null;
    }
    return event == null ? book.name(row) : book.name(event);
  }

  private String nameOf(ValuedActivity activity, TableRow row) {
    CatalogueRow event = activity.match().row();
    if (row.credits().startsWith("@")) {
      return referred(row).name();
    }
    return usesCatalogue(row) && event != null ? event.name() : row.source();
  }
}
