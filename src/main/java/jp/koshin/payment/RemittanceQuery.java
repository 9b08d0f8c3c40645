package jp.koshin.payment;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which money of the caller's society to list, the oldest first.
 *
 * @param statuses one or more
 * @param text part of the payer, memo, amount, reference or member, in any width; or null
 * @param limit the longest list
 */
public record RemittanceQuery(Set<RemittanceStatus> statuses, @Nullable String text, int limit) {

  public RemittanceQuery {
    statuses = Set.copyOf(statuses);
  }

  /** What somebody has something to do with. */
  public static RemittanceQuery toSettle(int limit) {
    return new RemittanceQuery(
        EnumSet.of(RemittanceStatus.OPEN, RemittanceStatus.PARTIAL, RemittanceStatus.EXCESS),
        null,
        limit);
  }
}
