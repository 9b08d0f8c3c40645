package jp.koshin.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.programme.CategoryRule;

/**
 * A beam search over what a rule book credits: at each step the few best plans so far, each with
 * one activity more. Activities are decided by the tables once; plans are only summed up.
 */
final class GapSearch {

  private static final int BEAM = 4;
  private static final int MOST_STEPS = 16;
  private static final int MOST_SUMS = 3_000;

  private final RuleBook book;
  private final PortfolioRequest request;
  private final Map<String, RecordedValue> recorded;
  private final List<ValuedActivity> held;
  private final Map<String, List<GapCandidate>> groups;
  private final GapDates dates;
  private int sums;

  GapSearch(
      RuleBook book,
      PortfolioRequest request,
      Map<String, RecordedValue> recorded,
      LocalDate from) {
    this.book = book;
    this.request = request;
    this.recorded = recorded;
    this.held = book.settled(request, recorded);
    this.dates = new GapDates(request, from);
    this.groups = new GapCandidates(book, request, dates.first()).grouped();
  }

  /**
   * The cheapest plan found that leaves nothing to activities.
   *
   * @param limits the most activities of a group; a group without a limit has none
   */
  Optional<GapPlan> cheapest(Map<String, Integer> limits) {
    GapPlan start = new GapPlan(List.of(), sum(List.of()).shortfall());
    if (start.complete()) {
      return Optional.empty();
    }
    List<GapPlan> beam = List.of(start);
    Optional<GapPlan> best = Optional.empty();
    Set<String> seen = new HashSet<>();
    sums = 0;
    for (int step = 0; step < MOST_STEPS && mayGoOn(beam, best); step++) {
      List<GapPlan> next =
          beam.stream()
              .flatMap(plan -> oneMore(plan, limits))
              .filter(plan -> seen.add(plan.signature()))
              .sorted(Comparator.comparingDouble(GapPlan::rank))
              .toList();
      best = next.stream().filter(GapPlan::complete).min(byCost());
      beam = next.stream().limit(BEAM).toList();
    }
    return best.map(this::withoutTheNeedless);
  }

  private boolean mayGoOn(List<GapPlan> beam, Optional<GapPlan> best) {
    return !beam.isEmpty() && best.isEmpty() && sums < MOST_SUMS;
  }

  private static Comparator<GapPlan> byCost() {
    return Comparator.comparingDouble(GapPlan::cost);
  }

  private Stream<GapPlan> oneMore(GapPlan plan, Map<String, Integer> limits) {
    PortfolioSum now = sum(plan.parts());
    SortedSet<BigDecimal> missing = now.missingCredits();
    List<GapPlan> more = new ArrayList<>();
    for (Map.Entry<String, List<GapCandidate>> group : groups.entrySet()) {
      if (plan.count(group.getKey()) >= limits.getOrDefault(group.getKey(), MOST_STEPS)) {
        continue;
      }
      GapCandidate first = group.getValue().get(0);
      if (first.open()) {
        amounts(first, missing).forEach(amount -> more.add(withOpen(plan, first, amount)));
      } else {
        fixed(plan, group.getKey(), group.getValue()).ifPresent(more::add);
      }
    }
    return more.stream().filter(p -> p.shortfall() < plan.shortfall());
  }

  private Optional<GapPlan> fixed(GapPlan plan, String group, List<GapCandidate> candidates) {
    int already = plan.count(group);
    GapCandidate candidate = candidates.get(already % candidates.size());
    int round = already / candidates.size();
    if (candidate.yearly() && round >= dates.years()) {
      return Optional.empty();
    }
    int nth = candidate.yearly() ? round : plan.parts().size();
    List<GapPlan.Part> parts = new ArrayList<>(plan.parts());
    parts.add(part(candidate, candidate.credits(), nth, parts.size()));
    return Optional.of(new GapPlan(parts, sum(parts).shortfall()));
  }

  private GapPlan withOpen(GapPlan plan, GapCandidate candidate, BigDecimal amount) {
    List<GapPlan.Part> parts = new ArrayList<>(plan.parts());
    BigDecimal sum = amount;
    for (GapPlan.Part part : plan.parts()) {
      if (part.candidate().equals(candidate)) {
        sum = sum.add(part.amount());
        parts.remove(part);
      }
    }
    parts.add(part(candidate, sum, 0, parts.size()));
    return new GapPlan(parts, sum(parts).shortfall());
  }

  private Set<BigDecimal> amounts(GapCandidate candidate, SortedSet<BigDecimal> missing) {
    BigDecimal most =
        book.edition().categories().stream()
            .filter(c -> c.code().equals(candidate.row().category()))
            .map(CategoryRule::cap)
            .filter(cap -> cap != null)
            .findFirst()
            .orElse(BigDecimal.valueOf(1000));
    return missing.isEmpty()
        ? Set.of(BigDecimal.ONE)
        : Stream.of(missing.first(), missing.last()).map(most::min).collect(Collectors.toSet());
  }

  private GapPlan.Part part(GapCandidate candidate, BigDecimal amount, int nth, int number) {
    Activity activity =
        candidate.with("proposed-" + number, dates.date(candidate, nth, number), amount);
    ValuedActivity valued =
        new ValuedActivity(activity, candidate.match(), candidate.row(), List.of());
    valued.earn(amount);
    return new GapPlan.Part(candidate, amount, valued);
  }

  private PortfolioSum sum(List<GapPlan.Part> parts) {
    sums++;
    List<ValuedActivity> all = new ArrayList<>(held);
    parts.forEach(part -> all.add(part.valued()));
    return new PortfolioSum(book.edition(), request, all);
  }

  private GapPlan withoutTheNeedless(GapPlan plan) {
    GapPlan least = plan;
    List<GapPlan.Part> dearest = new ArrayList<>(plan.parts());
    dearest.sort(Comparator.comparingDouble(GapPlan.Part::cost).reversed());
    for (GapPlan.Part part : dearest) {
      GapPlan fewer = least.without(part, 0);
      if (sum(fewer.parts()).shortfall() == 0) {
        least = fewer;
      }
    }
    return least;
  }

  /** The proposal of a plan, where the valuation itself confirms it. */
  Optional<Proposal> verified(GapPlan plan) {
    List<Activity> added = dates.apart(plan.parts());
    PortfolioRequest with =
        request.with(Stream.concat(request.activities().stream(), added.stream()).toList());
    Map<String, Boolean> before = new HashMap<>();
    book.value(request, recorded).requirements().forEach(r -> before.put(r.code(), r.satisfied()));
    PortfolioSum after = new PortfolioSum(book.edition(), with, book.settled(with, recorded));
    if (after.shortfall() > 0) {
      return Optional.empty();
    }
    PortfolioResult result = after.result();
    List<String> meets =
        result.requirements().stream()
            .filter(r -> r.satisfied() && !before.getOrDefault(r.code(), true))
            .map(RequirementResult::code)
            .toList();
    return Optional.of(new Proposal(added, meets, result));
  }
}
