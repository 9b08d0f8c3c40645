package jp.koshin.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of claims.
 *
 * @param next cursor of the next page; null on the last
 */
public record ClaimPage(List<ClaimView> claims, @Nullable String next) {
  public ClaimPage {
    claims = List.copyOf(claims);
  }
}
