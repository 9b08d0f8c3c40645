package jp.koshin.valuation;

import java.util.Map;
import java.util.Set;

/**
 * A row of a decision table.
 *
 * @param table {@code values} or {@code checks}
 * @param number among the rows of its table, from 1
 * @param line in its file
 * @param id the rule's name in explanations
 * @param conditions filled condition cells by column
 * @param credits the cell that gives the value; empty in checks
 * @param reason code, empty for none
 * @param tags what requirements know the activity by
 */
record TableRow(
    String table,
    int number,
    int line,
    String id,
    Map<String, String> conditions,
    String category,
    String item,
    String credits,
    String reason,
    Set<String> tags,
    String source) {

  static final String VALUES = "values";
  static final String CHECKS = "checks";
}
