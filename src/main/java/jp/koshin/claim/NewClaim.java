package jp.koshin.claim;

import org.jspecify.annotations.Nullable;

/**
 * A claim to begin.
 *
 * @param memberNumber for whom the secretariat enters it (代理入力); null when a member does
 */
public record NewClaim(String programme, @Nullable String memberNumber, ClaimInput input) {}
