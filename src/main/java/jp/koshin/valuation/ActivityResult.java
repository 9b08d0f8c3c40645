package jp.koshin.valuation;

import java.util.List;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/**
 * What one activity of a portfolio earns by itself, before caps; null category where its kind is
 * not credited.
 */
public record ActivityResult(
    String id, @Nullable String category, Credits credits, List<Reason> reasons) {}
