package jp.koshin.application;

import jp.koshin.programme.LocalizedText;
import jp.koshin.programme.StepRule;
import org.jspecify.annotations.Nullable;

/**
 * A step as a page shows it.
 *
 * @param locked why it cannot be taken yet, or null
 */
public record StepView(StepRule rule, boolean done, @Nullable LocalizedText locked) {}
