package jp.koshin.valuation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jp.koshin.programme.ActivityKind;

/**
 * Something that could be done about a gap.
 *
 * @param group what is worth the same; one is as good as another
 * @param activity what would be done, its date and amount still open
 * @param match its row of the catalogue
 * @param row the row that values it
 * @param credits of one, where the amount is not open
 * @param yearly held once a year, so that no more can be attended than years are left
 */
record GapCandidate(
    String group,
    Activity activity,
    CatalogueIndex.Match match,
    TableRow row,
    BigDecimal credits,
    boolean yearly) {

  private static final int CASES_A_CREDIT = 10;
  private static final int TAKING_PART = 1;
  private static final int CONTRIBUTING = 3;

  /** Whether the amount is what is stated, registered or treated: any number of credits. */
  boolean open() {
    return !row.credits().equals("CATALOGUE")
        && !row.credits().startsWith("@")
        && !row.credits().matches("[0-9.]+")
        && !row.credits().equals("REQUESTED");
  }

  /** The activity with its amount. */
  Activity with(String id, java.time.LocalDate date, BigDecimal amount) {
    ActivityBuilder copy =
        Activity.of(id, activity.kind(), date)
            .event(activity.event())
            .title(activity.title())
            .authorship(activity.authorship())
            .peerReviewed(activity.peerReviewed())
            .course(activity.course())
            .minutes(activity.minutes())
            .requestedCredits(activity.requestedCredits());
    if (row.credits().equals("CASES")) {
      int whole = amount.setScale(0, RoundingMode.CEILING).intValue();
      copy.cases(whole * CASES_A_CREDIT);
    } else if (open()) {
      copy.credits(amount);
    }
    return copy.build();
  }

  /**
   * What it costs: to take part 1, to give a lecture or to write something 3; an open amount as if
   * each credit were an activity, daily practice excepted.
   */
  double cost(BigDecimal amount) {
    int one = takesPart() ? TAKING_PART : CONTRIBUTING;
    return open() && activity.kind() != ActivityKind.CLINICAL_CASES
        ? one * amount.setScale(0, RoundingMode.CEILING).doubleValue()
        : one;
  }

  private boolean takesPart() {
    return switch (activity.kind()) {
      case ATTENDANCE, SEMINAR, COURSE, CLINICAL_CASES -> true;
      default -> false;
    };
  }
}
