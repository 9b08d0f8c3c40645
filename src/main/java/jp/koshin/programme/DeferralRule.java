package jp.koshin.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a programme lets a renewal be put off (更新猶予).
 *
 * @param openedBy who applies; the secretariat may always apply for a member
 * @param window when applications are received; null for the window of the renewal
 * @param maximumYears the most years in all, also over several deferrals in a row
 * @param excludesRenewal whether who applies for deferral in a year cannot renew in it, and the
 *     other way round
 * @param backDated whether the term of a deferred renewal begins as if it had been renewed in time;
 *     otherwise it begins when the deferral has ended
 * @param activityYears years up to the application year whose activities a deferred renewal counts,
 *     or null for those of any renewal
 * @param reasons what may be given as the reason
 * @param stages who decides, in order
 */
public record DeferralRule(
    OpenedBy openedBy,
    @Nullable WindowRule window,
    int maximumYears,
    boolean excludesRenewal,
    boolean backDated,
    @Nullable Integer activityYears,
    List<Reason> reasons,
    List<StageRule> stages) {

  /** Who begins an application. */
  public enum OpenedBy {
    MEMBER,
    SECRETARIAT
  }

  /**
   * A reason for deferral (猶予の理由).
   *
   * @param evidence whether a file must prove it
   * @param statement whether the circumstances must be told
   */
  public record Reason(String code, LocalizedText name, boolean evidence, boolean statement) {}

  public DeferralRule {
    reasons = List.copyOf(reasons);
    stages = List.copyOf(stages);
  }

  public Optional<Reason> reason(@Nullable String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }
}
