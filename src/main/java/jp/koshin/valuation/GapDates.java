package jp.koshin.valuation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.koshin.shared.Period;

/**
 * Days on which proposed activities could be done: within the period, none on which something is
 * done already, events of every year a year apart.
 */
final class GapDates {

  private final Period period;
  private final LocalDate first;
  private final Set<LocalDate> taken;

  GapDates(PortfolioRequest request, LocalDate from) {
    this.period = request.period();
    LocalDate wanted = from.isBefore(period.from()) ? period.from() : from;
    this.first = wanted.isAfter(period.to()) ? period.to() : wanted;
    this.taken = request.activities().stream().map(Activity::date).collect(Collectors.toSet());
  }

  LocalDate first() {
    return first;
  }

  /** How often an event of every year can still be attended. */
  int years() {
    return (int) ChronoUnit.YEARS.between(first, period.to()) + 1;
  }

  /**
   * @param nth of the same event, from 0
   * @param number in the plan, from 0
   */
  LocalDate date(GapCandidate candidate, int nth, int number) {
    LocalDate wanted = first.plusYears(nth);
    if (!period.contains(wanted)) {
      wanted = candidate.yearly() ? first : first.plusDays(number);
    }
    return free(period.contains(wanted) ? wanted : first, taken);
  }

  /** The activities of a plan, each with an id and a day of its own. */
  List<Activity> apart(List<GapPlan.Part> parts) {
    Set<LocalDate> used = new HashSet<>(taken);
    List<Activity> apart = new ArrayList<>();
    for (GapPlan.Part part : parts) {
      LocalDate day = free(part.valued().activity().date(), used);
      used.add(day);
      apart.add(part.candidate().with("proposed-" + apart.size(), day, part.amount()));
    }
    return apart;
  }

  private LocalDate free(LocalDate wanted, Set<LocalDate> used) {
    LocalDate day = wanted;
    while (used.contains(day) && day.isBefore(period.to())) {
      day = day.plusDays(1);
    }
    while (used.contains(day) && day.isAfter(period.from())) {
      day = day.minusDays(1);
    }
    return day;
  }
}
