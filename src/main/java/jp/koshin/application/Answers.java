package jp.koshin.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was entered into a section, as stored: plain text by field, days as {@code 2024-10-11},
 * ticked boxes as {@code true}. What is empty is not there.
 *
 * @param values single fields and boxes
 * @param rows the rows of a list, in their order
 */
public record Answers(Map<String, String> values, List<Map<String, String>> rows)
    implements Serializable {

  public static final Answers NONE = new Answers(Map.of(), List.of());

  public Answers {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    rows = rows.stream().map(r -> Collections.unmodifiableMap(new LinkedHashMap<>(r))).toList();
  }

  public boolean isEmpty() {
    return values.isEmpty() && rows.isEmpty();
  }

  /** The same with one field changed; an empty value removes it. */
  public Answers with(String field, String value) {
    return new Answers(changed(values, field, value), rows);
  }

  /** The same with one field of a row changed; the row after the last one is added. */
  public Answers withRow(int row, String field, String value) {
    List<Map<String, String>> changed = new ArrayList<>(rows);
    if (row == changed.size()) {
      changed.add(Map.of());
    }
    changed.set(row, changed(changed.get(row), field, value));
    return new Answers(values, changed);
  }

  public Answers withoutRow(int row) {
    List<Map<String, String>> changed = new ArrayList<>(rows);
    changed.remove(row);
    return new Answers(values, changed);
  }

  public Answers withRows(List<Map<String, String>> changed) {
    return new Answers(values, changed);
  }

  private static Map<String, String> changed(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(map);
    if (value.isEmpty()) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return changed;
  }
}
