package jp.koshin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import jp.koshin.shared.Credits;
import jp.koshin.valuation.ActivityResult;
import jp.koshin.valuation.CategoryResult;
import jp.koshin.valuation.PortfolioResult;
import jp.koshin.valuation.RequirementResult;
import org.jspecify.annotations.Nullable;

/**
 * A valuation as answered: exact decimals, whole ones without a fraction, sentences in one
 * language.
 */
record ValuationAnswer(
    String programme,
    String edition,
    BigDecimal total,
    boolean eligible,
    List<Category> categories,
    List<ValuedActivity> activities,
    List<Requirement> requirements) {

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Category(
      String code,
      String name,
      BigDecimal earned,
      BigDecimal counted,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal cap) {

    static Category of(CategoryResult result, Locale locale) {
      return new Category(
          result.code(),
          result.name().in(locale),
          result.earned().value(),
          result.counted().value(),
          plain(result.minimum()),
          plain(result.cap()));
    }
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ValuedActivity(
      String id, @Nullable String category, BigDecimal credits, List<Reason> reasons) {

    static ValuedActivity of(ActivityResult result, Locale locale) {
      return new ValuedActivity(
          result.id(),
          result.category(),
          result.credits().value(),
          result.reasons().stream()
              .map(r -> new Reason(r.code(), r.rule(), r.message().in(locale)))
              .toList());
    }
  }

  record Reason(String code, String rule, String message) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Requirement(
      String code,
      boolean satisfied,
      @Nullable BigDecimal required,
      @Nullable BigDecimal actual,
      String message) {

    static Requirement of(RequirementResult result, Locale locale) {
      return new Requirement(
          result.code(),
          result.satisfied(),
          plain(result.required()),
          plain(result.actual()),
          result.message().in(locale));
    }
  }

  static ValuationAnswer of(PortfolioResult result, Locale locale) {
    return new ValuationAnswer(
        result.programme(),
        result.edition(),
        result.total().value(),
        result.eligible(),
        result.categories().stream().map(c -> Category.of(c, locale)).toList(),
        result.activities().stream().map(a -> ValuedActivity.of(a, locale)).toList(),
        result.requirements().stream().map(r -> Requirement.of(r, locale)).toList());
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : new Credits(value).value();
  }
}
