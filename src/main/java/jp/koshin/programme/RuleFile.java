package jp.koshin.programme;

/** The text of a file under {@code rules/}; {@code path} begins with {@code rules/}. */
public record RuleFile(String path, String text) {}
