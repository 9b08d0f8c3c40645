package jp.koshin.renewal;

import java.util.Optional;
import jp.koshin.certification.Certification;
import jp.koshin.shared.Refusal;

/**
 * A word of other modules on who may renew in a season. A season opens a case for each
 * certification of {@code Certifications.endingIn} whose holder is a member, unless a bean of this
 * type says why not (対象外).
 */
public interface RenewalTargets {

  /**
   * Why the certification gets no case; empty when nothing stands against it. Asked once for each
   * certification of a season, so at a cost that does not grow with their number.
   *
   * @param applicationYear the season's fiscal year
   */
  Optional<Refusal> excluded(Certification certification, int applicationYear);
}
