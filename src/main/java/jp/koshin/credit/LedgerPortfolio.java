package jp.koshin.credit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.RecordedValue;

/**
 * The lines of the ledger that count, as a valuation sums them up.
 *
 * @param entries the earliest activity first
 * @param activities one for each line, by its id
 * @param values what each line was credited with, by its id
 */
public record LedgerPortfolio(
    List<CreditEntry> entries, List<Activity> activities, Map<String, RecordedValue> values) {

  public LedgerPortfolio {
    entries = List.copyOf(entries);
    activities = List.copyOf(activities);
    values = Map.copyOf(values);
  }

  static LedgerPortfolio of(List<CreditEntry> standing) {
    List<CreditEntry> entries =
        standing.stream()
            .sorted(Comparator.comparing(CreditEntry::date).thenComparing(CreditEntry::recordedAt))
            .toList();
    Map<String, RecordedValue> values = new HashMap<>();
    entries.forEach(
        e -> values.put(e.id().toString(), new RecordedValue(e.category(), e.credits())));
    return new LedgerPortfolio(
        entries, entries.stream().map(LedgerPortfolio::activity).toList(), values);
  }

  private static Activity activity(CreditEntry entry) {
    return Activity.of(entry.id().toString(), entry.kind(), entry.date())
        .event(entry.event())
        .title(entry.event())
        .course(entry.course())
        .build();
  }
}
