package jp.koshin.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import jp.koshin.programme.LocalizedText;
import jp.koshin.shared.Credits;
import jp.koshin.shared.FigureGroup;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.CategoryResult;

/**
 * The credits of the activity period as the society's form sums them up (単位集計表).
 *
 * @param facts what is said above the sums
 * @param columns what was earned of each subject, whatever counts of it
 * @param categories what was earned and what counts of each category, cases of the list included
 * @param total of what counts
 */
public record Tally(
    List<Fact> facts, List<Column> columns, List<CategoryResult> categories, Credits total) {

  /** The columns in words and figures. */
  public List<FigureGroup> groups(Locale locale) {
    return columns.stream().map(column -> group(column, locale)).toList();
  }

  private static FigureGroup group(Column column, Locale locale) {
    return new FigureGroup(
        column.name().in(locale),
        Formats.credits(column.sum()),
        column.parts().stream()
            .map(
                part -> new FigureGroup.Column(part.name().in(locale), Formats.credits(part.sum())))
            .toList());
  }

  /** A line with what is known. */
  public record Fact(LocalizedText name, String value) {}

  /**
   * @param parts empty where it is not divided
   */
  public record Column(LocalizedText name, BigDecimal sum, List<Column> parts) {}
}
