package jp.koshin.renewal;

import jp.koshin.certification.Certification;

/**
 * A word of other modules where an application ends without a renewal: a bean of this type may let
 * it wait, or take the certification in hand, so that it does not lapse now.
 */
public interface LapseHolds {

  /**
   * True while something is not decided that may put the renewal off: the application neither ends
   * as not renewed nor lapses before. The module tells {@link RenewalEnds#deferralRefused} when it
   * is not granted, and ends the application when it is.
   */
  boolean isUndecided(Certification certification);

  /** True where the certification stays in force and the module sees to what becomes of it. */
  boolean takesOver(Certification certification);
}
