package jp.koshin.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Also the principal of the security context.
 *
 * @param username unique over all societies, compared without regard to case
 * @param society code such as {@code jsh}; null for accounts of the installation itself
 * @param memberId the member this account belongs to; null for staff
 * @param branch code of the branch of a regional reviewer; null for everybody else
 */
public record CurrentUser(
    UUID accountId,
    String username,
    String displayName,
    @Nullable String society,
    Set<Role> roles,
    @Nullable UUID memberId,
    @Nullable String branch)
    implements Principal, Serializable {

  private static final CurrentUser SYSTEM =
      new CurrentUser(new UUID(0, 0), "system", "Koshin", null, Set.of(), null, null);

  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  /** The application itself: timers, seasons, gateways. */
  public static CurrentUser system() {
    return SYSTEM;
  }

  public boolean isSystem() {
    return accountId.equals(SYSTEM.accountId);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** True where this account is of that society, whatever its role. */
  public boolean belongsTo(String societyCode) {
    return societyCode.equals(society);
  }

  /** True for those who read and work the cases of a society; not for its administrators. */
  public boolean isStaffOf(String societyCode) {
    return belongsTo(societyCode) && roles.stream().anyMatch(Role::worksCases);
  }

  /**
   * True for the staff who may see what concerns a member of that branch: regional reviewers see
   * their own branch, other staff the whole society.
   */
  public boolean isStaffFor(String societyCode, String memberBranch) {
    String only = onlyBranch();
    return isStaffOf(societyCode) && (only == null || only.equals(memberBranch));
  }

  /**
   * The branch at which the sight of this account ends, for lists; empty for a regional reviewer
   * without one, who sees nobody. Null for everybody else.
   */
  public @Nullable String onlyBranch() {
    boolean everywhere =
        roles.stream().anyMatch(role -> role.worksCases() && role != Role.REGIONAL_REVIEWER);
    return everywhere || !has(Role.REGIONAL_REVIEWER)
        ? null
        : Objects.requireNonNullElse(branch, "");
  }

  /** True where this account holds that role in that society. */
  public boolean hasIn(String societyCode, Role role) {
    return belongsTo(societyCode) && has(role);
  }

  /** True for the member's own account. */
  public boolean isMember(UUID id) {
    return id.equals(memberId);
  }

  @Override
  public String getName() {
    return username;
  }
}
