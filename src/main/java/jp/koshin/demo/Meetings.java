package jp.koshin.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import jp.koshin.access.CurrentUser;
import jp.koshin.claim.Attendances;
import jp.koshin.shared.FiscalYear;

/** Years of meetings, with the cards of those who came read at the door. */
final class Meetings {

  private static final int YEARS = 5;
  private static final int NOON = 12;

  private final Attendances attendances;
  private final Script script;
  private final Calendar calendar;
  private final List<Physician> cast;
  private final CurrentUser office;
  private final Random random;

  Meetings(
      Attendances attendances,
      Script script,
      Calendar calendar,
      List<Physician> cast,
      CurrentUser office,
      Random random) {
    this.attendances = attendances;
    this.script = script;
    this.calendar = calendar;
    this.cast = cast;
    this.office = office;
    this.random = random;
  }

  void plan(Stage stage) {
    List<String> branches = cast.stream().map(p -> p.member().branch()).distinct().toList();
    for (int year = calendar.year() - YEARS; year <= calendar.year(); year++) {
      int fiscal = year;
      hold(stage, "annual", LocalDate.of(year, 10, 11), p -> comesToAnnual(p, fiscal));
      hold(stage, "symposium", LocalDate.of(year, 7, 12), p -> comesToSymposium(p));
      for (int i = 0; i < branches.size(); i++) {
        String branch = branches.get(i);
        hold(
            stage, "regional", LocalDate.of(year, 6, 5 + 2 * i), p -> comesNear(p, branch, fiscal));
        hold(stage, "regional", LocalDate.of(year + 1, 2, 5 + 2 * i), p -> passesBy(p, branch));
      }
    }
  }

  private void hold(Stage stage, String meeting, LocalDate day, Predicate<Physician> comes) {
    if (day.isBefore(calendar.today())) {
      stage.inSteps(Calendar.at(day, NOON), () -> scan(script.text(meeting), day, comes));
    }
  }

  private void scan(String event, LocalDate day, Predicate<Physician> comes) {
    List<String> numbers =
        cast.stream()
            .filter(p -> p.term().contains(day))
            .filter(comes)
            .map(p -> p.member().number())
            .toList();
    attendances.record(office, script.programme(), event, day, numbers).get();
  }

  /** The member who is short came in the first two years of the term only. */
  private boolean comesToAnnual(Physician p, int fiscal) {
    if (p.is(DemoStory.SHORT_OF_CREDITS)) {
      return yearOfTerm(p, fiscal) < 2;
    }
    return p.diligent() || chance(p.is(DemoStory.LAPSED) ? 0 : 45);
  }

  private boolean comesToSymposium(Physician p) {
    return !p.is(DemoStory.SHORT_OF_CREDITS) && (p.is(DemoStory.CAN_RENEW) || chance(20));
  }

  private boolean comesNear(Physician p, String branch, int fiscal) {
    if (!p.member().branch().equals(branch)) {
      return false;
    }
    return p.is(DemoStory.SHORT_OF_CREDITS) ? yearOfTerm(p, fiscal) < 2 : chance(35);
  }

  private boolean passesBy(Physician p, String branch) {
    return !p.is(DemoStory.SHORT_OF_CREDITS) && p.member().branch().equals(branch) && chance(20);
  }

  private static int yearOfTerm(Physician p, int fiscal) {
    return fiscal - FiscalYear.of(p.term().from()).year();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
