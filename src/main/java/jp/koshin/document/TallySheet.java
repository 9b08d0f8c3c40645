package jp.koshin.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.koshin.application.Tally;
import jp.koshin.shared.Formats;
import jp.koshin.valuation.CategoryResult;
import org.springframework.stereotype.Component;

/** A tally of credits (単位集計表) on paper, its columns as the society prints them. */
@Component
class TallySheet {

  private static final int ROWS = 3;

  private final Wording wording;

  TallySheet(Wording wording) {
    this.wording = wording;
  }

  String html(Tally tally, Locale locale) {
    String facts =
        tally.facts().stream()
            .map(f -> "<tr>" + head(f.name().in(locale), 1) + cell(f.value(), 1, 1) + "</tr>")
            .collect(Collectors.joining("", "<table class=\"facts\">", "</table>"));
    return (tally.facts().isEmpty() ? "" : facts)
        + (tally.columns().isEmpty() ? "" : columns(tally.columns(), locale))
        + categories(tally, locale);
  }

  private String columns(List<Tally.Column> columns, Locale locale) {
    StringBuilder heads = new StringBuilder("<td></td>");
    StringBuilder sums = new StringBuilder(head(word("sums"), 1));
    StringBuilder names = new StringBuilder("<td></td>");
    StringBuilder figures = new StringBuilder(head(word("figures"), 1));
    for (Tally.Column column : columns) {
      int width = Math.max(1, column.parts().size());
      heads.append(head(column.name().in(locale), width));
      int height = column.parts().isEmpty() ? ROWS : 1;
      sums.append(cell(Formats.credits(column.sum()), width, height));
      column.parts().forEach(part -> names.append(head(part.name().in(locale), 1)));
      column.parts().forEach(part -> figures.append(cell(Formats.credits(part.sum()), 1, 1)));
    }
    return List.of(heads, sums, names, figures).stream()
        .map(row -> "<tr>" + row + "</tr>")
        .collect(Collectors.joining("", "<table class=\"tally\">", "</table>"));
  }

  private String categories(Tally tally, Locale locale) {
    String heads = head(word("category"), 1) + head(word("earned"), 1) + head(word("counted"), 1);
    String rows =
        tally.categories().stream().map(c -> row(c, locale)).collect(Collectors.joining());
    return "<table class=\"sums\"><tr>%s</tr>%s</table><p>%s %s</p>"
        .formatted(heads, rows, word("total"), Formats.credits(tally.total()));
  }

  private static String row(CategoryResult category, Locale locale) {
    return "<tr>"
        + head(category.name().in(locale), 1)
        + cell(Formats.credits(category.earned()), 1, 1)
        + cell(Formats.credits(category.counted()), 1, 1)
        + "</tr>";
  }

  private static String head(String name, int width) {
    return "<th colspan=\"%d\">%s</th>".formatted(width, Html.text(name));
  }

  private static String cell(String figure, int width, int height) {
    return "<td colspan=\"%d\" rowspan=\"%d\">%s</td>".formatted(width, height, Html.text(figure));
  }

  private String word(String key) {
    return Html.text(wording.text("tally." + key));
  }
}
