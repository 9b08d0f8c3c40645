package jp.koshin.valuation;

import jp.koshin.programme.LocalizedText;

/**
 * Why an activity earns what it earns.
 *
 * @param code stable, such as {@code CATALOGUE} or {@code DUPLICATE}
 * @param rule the table, row and edition that say so; empty where a rule common to all programmes
 *     does
 */
public record Reason(String code, String rule, LocalizedText message) {}
