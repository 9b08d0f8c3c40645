package jp.koshin.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.koshin.programme.FieldRule;
import jp.koshin.programme.FieldType;
import jp.koshin.programme.SectionRule;
import org.jspecify.annotations.Nullable;

/**
 * A section to be read, on a page or on paper.
 *
 * @param lines single fields and groups of boxes, each with its name and what was entered
 * @param heads of the columns; empty where it has no rows
 * @param rows without empty ones
 */
public record SectionSheet(List<Line> lines, List<String> heads, List<List<String>> rows) {

  private static final String TICKED = "○";

  /** One field; the value is empty where nothing was entered. */
  public record Line(String name, String value) {}

  /** What was entered, in the user's language. */
  public static SectionSheet of(SectionRule rule, Answers answers, Locale locale) {
    List<Line> lines = new ArrayList<>();
    for (SectionRule.BoxGroup group : rule.groups()) {
      String ticked =
          group.boxes().stream()
              .filter(box -> answers.values().containsKey(group.key(box)))
              .map(box -> box.name().in(locale))
              .collect(Collectors.joining("、"));
      lines.add(new Line(group.name().in(locale), ticked));
    }
    for (FieldRule field : rule.fields()) {
      lines.add(
          new Line(
              field.name().in(locale), shown(field, answers.values().get(field.code()), locale)));
    }
    List<String> heads = rule.columns().stream().map(c -> c.name().in(locale)).toList();
    List<List<String>> rows = answers.rows().stream().map(row -> row(rule, row, locale)).toList();
    return new SectionSheet(List.copyOf(lines), heads, rows);
  }

  private static List<String> row(SectionRule rule, Map<String, String> row, Locale locale) {
    return rule.columns().stream().map(c -> shown(c, row.get(c.code()), locale)).toList();
  }

  private static String shown(FieldRule field, @Nullable String value, Locale locale) {
    if (value == null) {
      return "";
    }
    if (field.type() == FieldType.CHECKBOX) {
      return TICKED;
    }
    return field.option(value).map(o -> o.name().in(locale)).orElse(value);
  }
}
