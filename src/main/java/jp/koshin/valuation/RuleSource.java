package jp.koshin.valuation;

/**
 * The row of a table that gave a value (根拠).
 *
 * @param edition application year of the rules
 * @param table {@code activities}, {@code values} or {@code checks}
 * @param row its number in the table, from 1
 * @param id its stable name
 * @param name what the row is about: the event, or the case that it decides
 * @param printed where the society prints it
 */
public record RuleSource(
    String programme,
    String edition,
    String table,
    int row,
    String id,
    String name,
    String printed) {}
