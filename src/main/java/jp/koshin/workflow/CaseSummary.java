package jp.koshin.workflow;

import java.util.List;
import java.util.UUID;
import jp.koshin.shared.Credits;
import org.jspecify.annotations.Nullable;

/**
 * What desks and checks need of a case of any kind.
 *
 * @param number what people call it by
 * @param status a code of the owning module
 * @param title one line in Japanese: what is applied for
 * @param credits valued so far, where the kind has credits
 * @param flags codes that a reviewer should see, such as {@code PROXY}
 * @param enteredBy the account that typed it in for the member, or null
 */
public record CaseSummary(
    UUID id,
    String number,
    CaseKind kind,
    String society,
    String programme,
    String status,
    UUID memberId,
    String title,
    @Nullable Credits credits,
    List<String> flags,
    int version,
    @Nullable UUID enteredBy) {

  public CaseSummary {
    flags = List.copyOf(flags);
  }
}
