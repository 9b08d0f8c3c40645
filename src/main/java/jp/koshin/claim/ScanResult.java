package jp.koshin.claim;

import java.util.UUID;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/**
 * What came of one scan at a venue (会場受付).
 *
 * @param scanned what was typed or read, as it came
 * @param memberNumber null for an unknown member, as are the name and the credits
 * @param claimId the claim that credits it, the first one for a second scan; null where none does
 */
public record ScanResult(
    String scanned,
    Status result,
    @Nullable String memberNumber,
    @Nullable String memberName,
    @Nullable Credits credits,
    @Nullable UUID claimId) {

  /** Results of a scan; {@code NOT_ACTIVE} covers a member without a running certification. */
  public enum Status {
    CREDITED,
    ALREADY_CREDITED,
    UNKNOWN_MEMBER,
    NOT_ACTIVE
  }
}
