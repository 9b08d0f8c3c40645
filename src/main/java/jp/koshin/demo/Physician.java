package jp.koshin.demo;

import jp.koshin.access.CurrentUser;
import jp.koshin.member.Member;
import jp.koshin.shared.Period;

/**
 * A member of the cast.
 *
 * @param index from 1
 * @param cohort how many years after this one the term ends; -1 for a term that ended last year
 * @param diligent goes to every annual meeting, and so has the credits
 * @param term as first granted
 */
record Physician(
    int index, Member member, CurrentUser account, int cohort, boolean diligent, Period term) {

  boolean is(int storyIndex) {
    return index == storyIndex;
  }

  /** One of the crowd, whose story is left to chance. */
  boolean isExtra() {
    return index > DemoStory.LAST;
  }

  boolean renewsNow() {
    return cohort == 0;
  }
}
