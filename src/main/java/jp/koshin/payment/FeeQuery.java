package jp.koshin.payment;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fees of the caller's society to list, the oldest first.
 *
 * @param programme one programme, or null for all
 * @param purpose one purpose, or null for all
 * @param statuses one or more
 * @param text part of a reference, member number or name, or null
 * @param limit the longest list
 */
public record FeeQuery(
    @Nullable String programme,
    @Nullable String purpose,
    Set<FeeStatus> statuses,
    @Nullable String text,
    int limit) {

  public FeeQuery {
    statuses = Set.copyOf(statuses);
  }

  /**
   * @param status one status, or null for UNPAID and PENDING
   */
  public FeeQuery(
      @Nullable String programme, @Nullable FeeStatus status, @Nullable String text, int limit) {
    this(
        programme,
        null,
        status == null ? EnumSet.of(FeeStatus.UNPAID, FeeStatus.PENDING) : EnumSet.of(status),
        text,
        limit);
  }

  String statusNames() {
    return statuses.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}
