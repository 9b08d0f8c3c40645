package jp.koshin.benchmark.twin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.koshin.programme.Edition;
import jp.koshin.programme.RequirementKind;
import jp.koshin.programme.RequirementRule;
import jp.koshin.shared.Period;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.MemberFacts;
import jp.koshin.valuation.PortfolioRequest;
import jp.koshin.valuation.Rules;
import org.jspecify.annotations.Nullable;

/** Portfolios made from a seed: the same ones every time, every field and edge among them. */
public final class RandomPortfolios {

  private static final int PERIODS = 5;
  private static final int MOST_RENEWALS = 6;

  private final String programme;
  private final Random random;

  public RandomPortfolios(String programme, long seed) {
    this.programme = programme;
    this.random = new Random(seed);
  }

  /** The next portfolio, of so many activities. */
  public PortfolioRequest next(int activities) {
    Edition edition = Rules.PROGRAMMES.edition(programme, random.nextBoolean() ? "2024" : "2026");
    LocalDate from = LocalDate.of(2017 + random.nextInt(PERIODS), 1 + random.nextInt(12), 1);
    Period period = new Period(from, from.plusYears(5).minusDays(1));
    LocalDate asOf = period.to().minusDays(random.nextInt(800));
    RandomActivities made = new RandomActivities(edition, period, random);
    List<Activity> list = new ArrayList<>(activities);
    for (int i = 0; i < activities; i++) {
      list.add(made.next("a" + i));
    }
    return new PortfolioRequest(
        programme, edition.year(), period, member(edition, asOf), asOf, list);
  }

  private MemberFacts member(Edition edition, LocalDate asOf) {
    return new MemberFacts(
        random.nextInt(MOST_RENEWALS),
        random.nextInt(3) == 0 ? null : Integer.valueOf(2018 + random.nextInt(6)),
        random.nextBoolean(),
        random.nextBoolean(),
        BigDecimal.valueOf(random.nextInt(25), 1),
        certifiedSince(asOf),
        random.nextInt(4) == 0,
        random.nextBoolean(),
        documents(edition));
  }

  private @Nullable LocalDate certifiedSince(LocalDate asOf) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> LocalDate.of(2016, 2, 29);
      case 2 -> asOf.minusYears(5).plusDays(random.nextInt(3) - 1L);
      default -> asOf.minusDays(random.nextInt(4000));
    };
  }

  private Set<String> documents(Edition edition) {
    Set<String> documents = new LinkedHashSet<>(List.of("その他"));
    for (RequirementRule rule : edition.requirements()) {
      if (rule.kind() == RequirementKind.DOCUMENT && random.nextInt(4) > 0) {
        documents.add(String.valueOf(rule.document()));
      }
    }
    return documents;
  }
}
