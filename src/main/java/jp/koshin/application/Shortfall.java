package jp.koshin.application;

import jp.koshin.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps an application from being completed.
 *
 * @param message in the society's words where it has any
 * @param section code of the section where it is mended, or null
 */
public record Shortfall(LocalizedText message, @Nullable String section) {}
