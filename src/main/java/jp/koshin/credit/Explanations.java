package jp.koshin.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.koshin.programme.CategoryRule;
import jp.koshin.programme.Edition;
import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.Programmes;
import jp.koshin.valuation.Activity;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.RuleSource;
import jp.koshin.valuation.RuleSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Explains a calculation activity by activity (単位の根拠). */
@Service
public class Explanations {

  private final RuleSources sources;
  private final Programmes programmes;

  Explanations(RuleSources sources, Programmes programmes) {
    this.sources = sources;
    this.programmes = programmes;
  }

  /**
   * One explanation for each activity, in the order of the calculation.
   *
   * @param base the ledger that the calculation stands on, or null
   */
  public List<ExplainedActivity> of(Calculation calculation, @Nullable Holding base) {
    Map<String, CreditEntry> entries =
        (base == null ? List.<CreditEntry>of() : base.entries())
            .stream().collect(Collectors.toMap(e -> e.id().toString(), Function.identity()));
    Edition edition =
        programmes.edition(calculation.request().programme(), calculation.request().edition());
    return calculation.request().activities().stream()
        .map(a -> explained(edition, a, calculation.of(a.id()).orElseThrow(), entries.get(a.id())))
        .toList();
  }

  private ExplainedActivity explained(
      Edition edition, Activity activity, ActivityResult result, @Nullable CreditEntry entry) {
    return new ExplainedActivity(
        activity,
        category(edition, result.category()),
        result.credits(),
        entry == null ? result.reasons() : List.of(),
        entry == null
            ? planned(edition, result)
            : sources.find(entry.programme(), entry.edition(), entry.rule()),
        entry);
  }

  private Optional<RuleSource> planned(Edition edition, ActivityResult result) {
    return result.reasons().stream()
        .filter(reason -> !reason.rule().isEmpty())
        .findFirst()
        .flatMap(reason -> sources.find(edition.programme(), edition.year(), reason.rule()));
  }

  private static @Nullable LocalizedText category(Edition edition, @Nullable String code) {
    return edition.categories().stream()
        .filter(c -> c.code().equals(code))
        .map(CategoryRule::name)
        .findFirst()
        .orElse(null);
  }
}
