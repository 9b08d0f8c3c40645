package jp.koshin.renewal;

import jp.koshin.certification.Certification;

/**
 * A word of other modules at the end of a term that was not renewed: a bean of this type may take
 * the certification in hand, so that it does not lapse now.
 */
public interface LapseHolds {

  /** True where the certification stays in force and the module sees to what becomes of it. */
  boolean takesOver(Certification certification);
}
