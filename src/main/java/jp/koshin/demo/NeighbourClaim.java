package jp.koshin.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.koshin.claim.ClaimInput;
import jp.koshin.programme.ActivityKind;
import jp.koshin.shared.Period;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.Course;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code demo/<society>-claims.csv}: one activity, for members from to, in years of the
 * activity period from to.
 *
 * @param cells members, years, day, kind, event, title, authorship, course, lecture, credits,
 *     minutes, cases, fate
 */
record NeighbourClaim(List<String> cells) {

  static List<NeighbourClaim> of(String society) {
    return Lines.of(society + "-claims.csv").stream().map(NeighbourClaim::new).toList();
  }

  List<Physician> members(List<Physician> cast) {
    return range(cells.get(0)).mapToObj(index -> cast.get(index - 1)).toList();
  }

  /** What happened so far. */
  List<ClaimInput> inputs(Period period, LocalDate today) {
    MonthDay day = MonthDay.parse("--" + cells.get(2));
    return range(cells.get(1))
        .mapToObj(year -> in(period, year, day))
        .filter(date -> period.contains(date) && !date.isAfter(today))
        .map(this::input)
        .toList();
  }

  /** {@code APPROVE}, {@code RETURN}, {@code REJECT} or {@code OPEN}. */
  String fate() {
    return cells.get(12);
  }

  private static LocalDate in(Period period, int yearOfPeriod, MonthDay day) {
    LocalDate begins = period.from().plusYears(yearOfPeriod - 1L);
    LocalDate date = day.atYear(begins.getYear());
    return date.isBefore(begins) ? date.plusYears(1) : date;
  }

  private ClaimInput input(LocalDate date) {
    return new ClaimInput(
        ActivityKind.valueOf(cells.get(3)),
        date,
        text(4),
        text(5),
        text(6) == null ? null : Authorship.valueOf(cells.get(6)),
        true,
        true,
        text(7) == null ? null : Course.valueOf(cells.get(7)),
        text(8),
        null,
        text(9) == null ? null : new BigDecimal(cells.get(9)),
        null,
        null,
        number(10),
        null,
        number(11),
        null);
  }

  private @Nullable String text(int column) {
    return cells.get(column).isEmpty() ? null : cells.get(column);
  }

  private @Nullable Integer number(int column) {
    return text(column) == null ? null : Integer.valueOf(Objects.requireNonNull(text(column)));
  }

  private static IntStream range(String text) {
    List<Integer> ends = Stream.of(text.split("-")).map(Integer::valueOf).toList();
    return IntStream.rangeClosed(ends.get(0), ends.get(ends.size() - 1));
  }
}
