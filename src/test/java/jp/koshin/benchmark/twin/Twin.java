package jp.koshin.benchmark.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import jp.koshin.programme.ActivityKind;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.PortfolioRequest;

/** Values one portfolio; a subclass knows one society's rules. */
public abstract class Twin {

  /** Credits are counted in hundredths. */
  static final long CREDIT = 100;

  private static final Map<String, Function<PortfolioRequest, Twin>> ALL =
      Map.of(
          "jsh-specialist", HaematologyTwin::new,
          "jsh-supervisor", SupervisorTwin::new,
          "jrs-diagnostic", RadiologyTwin::new,
          "jrs-therapy", RadiologyTwin::new,
          "jsog-specialist", ObstetricsTwin::new,
          "jsmo-specialist", OncologyTwin::new,
          "jspm-specialist", r -> new PalliativeTwin(r, true),
          "jspm-certified", r -> new PalliativeTwin(r, false));

  final PortfolioRequest request;
  final List<TwinLine> lines;
  private final List<TwinResult.Need> needs = new ArrayList<>();

  Twin(PortfolioRequest request) {
    this.request = request;
    this.lines = new ArrayList<>(request.activities().size());
  }

  /** Values a portfolio by hand-written rules. */
  public static TwinResult value(PortfolioRequest request) {
    return ALL.get(request.programme()).apply(request).result();
  }

  abstract TwinCatalogue catalogue();

  /** Gives a line its category and credits, or leaves the category out where it is not credited. */
  abstract void value(TwinLine line);

  abstract List<String> categories();

  /** What counts of a category. */
  abstract long counted(String category);

  abstract void require(long total);

  private TwinResult result() {
    for (Activity activity : request.activities()) {
      TwinLine line = new TwinLine(activity, catalogue().find(activity.event()));
      lines.add(line);
      own(line);
    }
    settle();
    List<TwinResult.Sum> sums = new ArrayList<>();
    long total = 0;
    for (String category : categories()) {
      long counted = counted(category);
      total += counted;
      sums.add(new TwinResult.Sum(category, sum(in(category)), counted));
    }
    require(total);
    List<TwinResult.Worth> worths = new ArrayList<>(lines.size());
    for (TwinLine line : lines) {
      worths.add(
          new TwinResult.Worth(line.activity.id(), line.category, line.credits, line.reasons));
    }
    boolean eligible = needs.stream().allMatch(TwinResult.Need::satisfied);
    return new TwinResult(total, eligible, sums, worths, needs);
  }

  private void own(TwinLine line) {
    Activity activity = line.activity;
    if (activity.date().isBefore(request.period().from())
        || activity.date().isAfter(request.period().to())) {
      line.refuse("OUT_OF_PERIOD");
    }
    if (!activity.related()) {
      line.refuse("NOT_RELATED");
    }
    value(line);
    if (line.category == null) {
      line.reasons.clear();
      line.nothing("", "NOT_COUNTED_HERE");
      line.category = null;
    } else if (!line.stands) {
      line.credits = 0;
    }
  }

  /** Of several that are the same the best one stands. */
  private void settle() {
    Map<String, TwinLine> best = new HashMap<>();
    for (TwinLine line : lines) {
      String key = TwinSame.key(line);
      if (key != null && line.credits > 0) {
        best.merge(key, line, (first, later) -> TwinSame.isBetter(later, first) ? later : first);
      }
    }
    for (TwinLine line : lines) {
      String key = line.category == null ? null : TwinSame.key(line);
      TwinLine stands = key == null ? null : best.get(key);
      if (stands != null && stands != line) {
        line.credits = 0;
        line.reasons.remove("STATED");
        line.reasons.add(TwinSame.isLecture(line.activity) ? "SAME_LECTURE" : "DUPLICATE");
      }
    }
  }

  static Predicate<TwinLine> in(String category) {
    return line -> category.equals(line.category);
  }

  long sum(Predicate<TwinLine> which) {
    long sum = 0;
    for (TwinLine line : lines) {
      sum += which.test(line) ? line.credits : 0;
    }
    return sum;
  }

  long number(Predicate<TwinLine> which) {
    return lines.stream().filter(which).filter(line -> line.credits > 0).count() * CREDIT;
  }

  /** A sum in which no fiscal year counts more than so much. */
  long sumByYear(Predicate<TwinLine> which, long most) {
    Map<Integer, Long> years = new HashMap<>();
    ToLongFunction<TwinLine> credits = line -> line.credits;
    for (TwinLine line : lines) {
      if (which.test(line)) {
        int year = line.activity.date().minusMonths(3).getYear();
        years.merge(year, credits.applyAsLong(line), Long::sum);
      }
    }
    return years.values().stream().mapToLong(year -> Math.min(year, most)).sum();
  }

  void need(String code, long credits, long actual) {
    long required = credits * CREDIT;
    needs.add(new TwinResult.Need(code, actual >= required, required, actual));
  }

  void need(String code, boolean satisfied) {
    needs.add(new TwinResult.Need(code, satisfied, null, null));
  }

  void needDocument(String prefix, String document) {
    need(prefix + document, request.member().documents().contains(document));
  }

  static boolean isMeeting(TwinLine line) {
    return line.activity.kind() == ActivityKind.ATTENDANCE
        || line.activity.kind() == ActivityKind.SEMINAR;
  }
}
