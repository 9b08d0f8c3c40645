package jp.koshin.programme;

import java.util.List;
import jp.koshin.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A stage of review (審査段階).
 *
 * @param id stable, English, as process variables and the inbox carry it
 * @param role who decides in it; of an external stage who enters its results
 * @param shownAs the status that applicants read while a case stands here, or null for the usual
 *     one
 * @param votes how many different people decide, at least one
 * @param chair who decides when their votes are even; null for one more of the role
 * @param deputy who takes over a task that is late, or null where it goes back to all of the role
 * @param returnTo where it may send a case back to
 * @param external whether a body outside decides, whose results are entered
 * @param dueDays days for this stage in place of the programme's, or null
 */
public record StageRule(
    String id,
    LocalizedText name,
    Role role,
    @Nullable LocalizedText shownAs,
    int votes,
    @Nullable Role chair,
    @Nullable Role deputy,
    List<ReturnTo> returnTo,
    boolean external,
    @Nullable Integer dueDays) {

  public StageRule {
    votes = Math.max(1, votes);
    returnTo = returnTo == null ? List.of(ReturnTo.APPLICANT) : List.copyOf(returnTo);
  }

  /** Who decides a draw. */
  public Role tieBreaker() {
    return chair == null ? role : chair;
  }
}
