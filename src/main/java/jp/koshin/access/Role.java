package jp.koshin.access;

import java.util.EnumSet;
import java.util.Set;

/** What an account may do, always within its society; OPERATOR and AUDITOR may belong to none. */
public enum Role {
  PHYSICIAN,
  SECRETARIAT,
  REVIEWER,
  REGIONAL_REVIEWER,
  COMMITTEE,
  BOARD,
  CHAIR,
  ADMINISTRATOR,
  OPERATOR,
  AUDITOR,
  MACHINE;

  private static final Set<Role> CASE_STAFF =
      EnumSet.of(SECRETARIAT, REVIEWER, REGIONAL_REVIEWER, COMMITTEE, BOARD, CHAIR);

  /** True for the roles that read and work cases; administrators, operators and auditors do not. */
  public boolean worksCases() {
    return CASE_STAFF.contains(this);
  }
}
