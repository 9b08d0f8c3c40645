package jp.koshin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.koshin.certification.Certification;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Edition;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.renewal.RenewalView;
import jp.koshin.renewal.Reopening;
import jp.koshin.shared.Credits;
import jp.koshin.shared.Period;
import jp.koshin.shared.Window;
import jp.koshin.shared.ui.CreditChart;
import org.jspecify.annotations.Nullable;

/**
 * How a qualification stands: credits, days left, window.
 *
 * @param dues the years whose dues its renewal asks for; null where it asks for none
 * @param windowKey text that says whether the window waits, is open or closed
 * @param windowDays until it opens or closes
 * @param renewal the member's application of the present season
 * @param reopening when a renewal that was put off is received again
 */
record Standing(
    Certification certification,
    Credits total,
    @Nullable Credits required,
    Edition edition,
    Map<String, Credits> byCategory,
    @Nullable Period dues,
    long daysLeft,
    @Nullable Window window,
    String windowKey,
    long windowDays,
    @Nullable RenewalView renewal,
    @Nullable Reopening reopening) {

  /** Whether nothing is left to renew this term by: it runs out. */
  boolean isOver() {
    return renewal != null
        && reopening == null
        && (renewal.status() == RenewalStatus.NOT_RENEWED
            || renewal.status() == RenewalStatus.REJECTED);
  }

  List<CreditChart.Part> parts(Locale locale) {
    return edition.categories().stream().map(c -> part(c, locale)).toList();
  }

  private CreditChart.Part part(CategoryRule category, Locale locale) {
    Credits counted = byCategory.getOrDefault(category.code(), Credits.ZERO);
    return new CreditChart.Part(category.name().in(locale), counted);
  }
}
