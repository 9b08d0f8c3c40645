package jp.koshin.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.koshin.access.Role;
import jp.koshin.shared.Credits;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * One open task of the staff with what a line of the inbox shows.
 *
 * @param role whose members decide it
 * @param branch the member's regional branch
 * @param flags of the case, and {@link #ESCALATED}, {@link #REMINDED}
 * @param assignee a user name, or null
 * @param version of this row: an assignment in between is seen by it
 */
public record InboxTask(
    String id,
    UUID caseId,
    String caseNumber,
    CaseKind kind,
    String society,
    String programme,
    String stage,
    Role role,
    String branch,
    UUID memberId,
    String memberNumber,
    String memberName,
    String memberKana,
    String title,
    @Nullable Credits credits,
    List<String> flags,
    @Nullable String assignee,
    @Nullable String assigneeName,
    Instant dueAt,
    Instant createdAt,
    int version) {

  /** The task was late and went back to everybody of the stage. */
  public static final String ESCALATED = "ESCALATED";

  /** The one who has it was reminded. */
  public static final String REMINDED = "REMINDED";
}
