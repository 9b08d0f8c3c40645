package jp.koshin.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import jp.koshin.programme.Edition;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules of an edition: shared by all threads, nothing kept of a request. Who asks before its
 * tables are compiled waits for them.
 */
final class RuleBook {

  private final Edition edition;
  private final CatalogueIndex catalogue;
  private final Map<String, TableRow> rows = new HashMap<>();
  private final List<TableRow> values;
  private final List<TableRow> checks;
  private final @Nullable Future<KieBase> base;
  private final ReasonTexts texts;

  RuleBook(
      Edition edition,
      CatalogueIndex catalogue,
      List<TableRow> values,
      List<TableRow> checks,
      @Nullable Future<KieBase> base,
      ReasonTexts texts) {
    this.edition = edition;
    this.catalogue = catalogue;
    this.values = values;
    this.checks = checks;
    this.base = base;
    this.texts = texts;
    values.forEach(row -> rows.put(row.id(), row));
    checks.forEach(row -> rows.put(row.id(), row));
  }

  Edition edition() {
    return edition;
  }

  CatalogueIndex catalogue() {
    return catalogue;
  }

  List<TableRow> values() {
    return values;
  }

  List<TableRow> checks() {
    return checks;
  }

  PortfolioResult value(PortfolioRequest request) {
    return value(request, Map.of());
  }

  /** Values a portfolio of which a part stands in the ledger. */
  PortfolioResult value(PortfolioRequest request, Map<String, RecordedValue> recorded) {
    return new PortfolioSum(edition, request, settled(request, recorded)).result();
  }

  /** What each activity earns by itself; what is recorded stands, whatever the tables say now. */
  List<ValuedActivity> settled(PortfolioRequest request, Map<String, RecordedValue> recorded) {
    List<ValuedActivity> valued = decide(request.activities(), request.member());
    new OwnCredits(this, request.period()).settle(valued);
    Duplicates.settle(valued, texts);
    Duplicates.keepRecorded(valued, recorded, texts);
    return valued;
  }

  /**
   * Sums up activities whose values stand in the ledger; the tables only say which requirements
   * they serve.
   */
  PortfolioResult sum(PortfolioRequest request, Map<String, RecordedValue> recorded) {
    List<ValuedActivity> valued = decide(request.activities(), request.member());
    valued.forEach(v -> v.record(recorded.get(v.activity().id())));
    return new PortfolioSum(edition, request, valued).result();
  }

  ActivityValue valueOne(Activity activity, MemberFacts member) {
    ValuedActivity valued = decide(List.of(activity), member).get(0);
    new OwnCredits(this, null).settle(List.of(valued));
    return new ActivityValue(
        valued.category(), valued.shownCredits(), valued.reasons(), valued.identity());
  }

  /** Which rows of the two tables fit each activity: one session of the compiled base a request. */
  List<ValuedActivity> decide(List<Activity> activities, MemberFacts member) {
    List<ActivityFacts> facts = new ArrayList<>(activities.size());
    for (Activity activity : activities) {
      facts.add(new ActivityFacts(activity, catalogue.match(activity.event()), member));
    }
    if (base != null) {
      compiled(base).newStatelessKieSession().execute(facts);
    }
    List<ValuedActivity> valued = new ArrayList<>(facts.size());
    for (ActivityFacts fact : facts) {
      String fired = fact.fired();
      valued.add(
          new ValuedActivity(
              fact.activity(),
              fact.match(),
              fired == null ? null : rows.get(fired),
              fact.failed().stream().map(rows::get).toList()));
    }
    return valued;
  }

  private static KieBase compiled(Future<KieBase> base) {
    try {
      return base.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a decision table does not compile", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  ReasonTexts texts() {
    return texts;
  }

  /** How explanations name a row of a table. */
  String name(TableRow row) {
    return edition.programme()
        + " "
        + edition.year()
        + " "
        + row.table()
        + " row "
        + row.number()
        + " "
        + row.id();
  }

  /** How explanations name a row of the catalogue. */
  String name(CatalogueRow row) {
    int number = catalogue.number(row);
    return edition.programme()
        + " "
        + edition.year()
        + " activities row "
        + number
        + " "
        + row.id();
  }
}
