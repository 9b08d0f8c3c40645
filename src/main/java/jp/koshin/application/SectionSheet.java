package jp.koshin.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.FieldType;
import jp.koshin.programme.SectionRule;
import jp.koshin.shared.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A section to be read, on a page or on paper.
 *
 * @param lines single fields and groups of boxes, each with its name and what was entered
 * @param heads of the columns; empty where it has no rows
 * @param rows without empty ones
 * @param sum under the rows, or null where none is asked for
 * @param free columns left to be filled in by hand, by index
 */
public record SectionSheet(
    List<Line> lines,
    List<String> heads,
    List<List<String>> rows,
    @Nullable Sum sum,
    Set<Integer> free) {

  private static final String TICKED = "○";

  /**
   * One field; the value is empty where nothing was entered.
   *
   * @param group the heading it stands under, or null
   */
  public record Line(@Nullable String group, String name, String value) {}

  /** The sum of the column of that index. */
  public record Sum(String name, int column, String value) {}

  /** What was entered, in the user's language. */
  public static SectionSheet of(SectionRule rule, Answers answers, Locale locale) {
    List<Line> lines = new ArrayList<>();
    for (SectionRule.BoxGroup group : rule.groups()) {
      String ticked =
          group.boxes().stream()
              .filter(box -> answers.values().containsKey(group.key(box)))
              .map(box -> box.name().in(locale))
              .collect(Collectors.joining("、"));
      lines.add(new Line(null, group.name().in(locale), ticked));
    }
    lines.addAll(fields(rule, answers, locale));
    List<String> heads = rule.columns().stream().map(c -> c.name().in(locale)).toList();
    List<List<String>> rows =
        answers.rows().stream()
            .map(row -> rule.columns().stream().map(c -> shown(c, row, locale)).toList())
            .toList();
    return new SectionSheet(List.copyOf(lines), heads, rows, null, Set.of());
  }

  /** The same as the society prints it; boxes are left to the form. */
  public static SectionSheet printed(SectionRule rule, Answers answers, Locale locale) {
    List<Line> lines = fields(rule, answers, locale);
    SectionRule.PrintRule print = rule.print();
    if (print == null) {
      SectionSheet plain = of(rule, answers, locale);
      return new SectionSheet(lines, plain.heads(), plain.rows(), null, Set.of());
    }
    List<String> heads = print.columns().stream().map(c -> c.name().in(locale)).toList();
    List<List<String>> rows =
        answers.rows().stream()
            .map(row -> print.columns().stream().map(c -> shown(rule, c, row, locale)).toList())
            .toList();
    Set<Integer> free =
        IntStream.range(0, print.columns().size())
            .filter(i -> print.columns().get(i).column() == null)
            .boxed()
            .collect(Collectors.toSet());
    return new SectionSheet(lines, heads, rows, sum(rule, print, answers, locale), free);
  }

  private static List<Line> fields(SectionRule rule, Answers answers, Locale locale) {
    return rule.fields().stream()
        .map(
            field ->
                new Line(
                    field.group() == null ? null : field.group().in(locale),
                    field.name().in(locale),
                    shown(field, answers.values(), locale)))
        .toList();
  }

  private static @Nullable Sum sum(
      SectionRule rule, SectionRule.PrintRule print, Answers answers, Locale locale) {
    SectionRule.StatedCredits credits = rule.credits();
    if (print.sum() == null || credits == null) {
      return null;
    }
    BigDecimal sum =
        answers.rows().stream()
            .map(row -> row.get(credits.amount()))
            .filter(Objects::nonNull)
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<@Nullable String> codes = new ArrayList<>();
    print.columns().forEach(c -> codes.add(c.column()));
    return new Sum(print.sum().in(locale), codes.indexOf(credits.amount()), Formats.credits(sum));
  }

  private static String shown(
      SectionRule rule, SectionRule.PrintColumn column, Map<String, String> row, Locale locale) {
    return Optional.ofNullable(column.column())
        .flatMap(rule::column)
        .map(field -> shown(field, row, locale))
        .orElse("");
  }

  private static String shown(FieldRule field, Map<String, String> answers, Locale locale) {
    String value = answers.get(field.code());
    if (value == null) {
      return "";
    }
    if (field.type() == FieldType.CHECKBOX) {
      return TICKED;
    }
    return field.option(value).map(o -> o.name().in(locale)).orElse(value);
  }
}
