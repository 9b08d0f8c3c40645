package jp.koshin.programme;

/**
 * A warning to members of whom something is known, such as that they are in charge of a centre.
 *
 * @param fact code of what is known of the member
 * @param name what the secretariat ticks
 * @param text what the member is warned of
 */
public record WarningRule(String fact, LocalizedText name, LocalizedText text) {}
