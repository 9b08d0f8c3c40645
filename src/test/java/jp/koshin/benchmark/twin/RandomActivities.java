package jp.koshin.benchmark.twin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.koshin.programme.ActivityKind;
import jp.koshin.programme.Edition;
import jp.koshin.shared.Period;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.Authorship;
import jp.koshin.valuation.CatalogueRow;
import jp.koshin.valuation.Course;
import jp.koshin.valuation.Delivery;
import jp.koshin.valuation.Rules;
import org.jspecify.annotations.Nullable;

/** Activities of one portfolio: many alike, many on an edge. */
final class RandomActivities {

  private static final int ALL_ROWS = 1000;
  private static final List<Integer> MINUTES = List.of(1, 29, 30, 31, 59, 60, 61, 90, 600);
  private static final List<String> TITLES = List.of("急性白血病の一例", "Lymphoma trial", "骨髄 移植", "");
  private static final List<String> LECTURES = List.of("医療安全 2021", "感染対策 A", "Ethics (I)", "領域 D");
  private static final List<String> STRANGE =
      List.of("架空研究会", "Unknown Meeting", "教育", "　", "第3回", "2023年度", "総会（東京）", "学会");

  private final Period period;
  private final Random random;
  private final NameWriter writer;
  private final List<ActivityKind> kinds;
  private final List<String> names = new ArrayList<>();
  private final List<String> favourites = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();

  RandomActivities(Edition edition, Period period, Random random) {
    this.period = period;
    this.random = random;
    this.writer = new NameWriter(random);
    this.kinds = List.copyOf(edition.kinds());
    for (CatalogueRow row : Rules.CATALOGUE.search(edition.programme(), "", 0, ALL_ROWS).items()) {
      names.add(row.name());
      names.addAll(row.formerNames());
      names.addAll(row.abbreviations());
    }
    names.addAll(STRANGE);
    for (int i = 0; i < 4; i++) {
      favourites.add(one(names));
      days.add(period.from().plusDays(random.nextInt(1800)));
    }
  }

  Activity next(String id) {
    return Activity.of(id, kind(), date())
        .event(chance(20) ? null : writer.write(chance(2) ? one(favourites) : one(names)))
        .title(chance(10) ? null : writer.write(one(TITLES)))
        .authorship(oneOrNull(Authorship.values()))
        .peerReviewed(!chance(3))
        .related(!chance(12))
        .course(oneOrNull(Course.values()))
        .lecture(chance(3) ? null : writer.write(one(LECTURES) + (chance(4) ? "" : id)))
        .delivery(chance(2) ? Delivery.ONSITE : Delivery.ELEARNING)
        .credits(chance(3) ? null : credits())
        .correctAnswers(chance(6) ? null : Integer.valueOf(random.nextInt(6)))
        .paid(chance(6) ? null : Boolean.valueOf(!chance(3)))
        .minutes(chance(8) ? null : one(MINUTES))
        .requestedCredits(chance(3) ? null : Integer.valueOf(1 + random.nextInt(2)))
        .cases(
            chance(8) ? null : Integer.valueOf(chance(50) ? Integer.MAX_VALUE : random.nextInt(40)))
        .build();
  }

  private ActivityKind kind() {
    if (kinds.contains(ActivityKind.COURSE) && chance(3)) {
      return ActivityKind.COURSE;
    }
    return kinds.isEmpty() || chance(15) ? one(List.of(ActivityKind.values())) : one(kinds);
  }

  private LocalDate date() {
    return switch (random.nextInt(8)) {
      case 0 -> chance(2) ? period.from() : period.from().minusDays(1);
      case 1 -> chance(2) ? period.to() : period.to().plusDays(1);
      case 2 -> LocalDate.of(period.from().getYear() + 1 + random.nextInt(4), 3, 31);
      case 3 -> LocalDate.of(period.from().getYear() + 1 + random.nextInt(4), 4, 1);
      case 4 -> period.from().plusDays(random.nextInt(2000));
      default -> one(days);
    };
  }

  private BigDecimal credits() {
    return switch (random.nextInt(4)) {
      case 0 -> BigDecimal.valueOf(1 + random.nextInt(10));
      case 1 -> BigDecimal.valueOf(1 + random.nextInt(20), 1).multiply(BigDecimal.valueOf(5));
      case 2 -> BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
      default -> new BigDecimal("2.50");
    };
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> @Nullable T oneOrNull(T[] values) {
    int index = random.nextInt(values.length + 1);
    return index == values.length ? null : values[index];
  }
}
