package jp.koshin.member;

import java.util.UUID;
import jp.koshin.access.CurrentUser;

/** An ending was recorded in error: the member is one again, the cases that ended stay ended. */
public record MemberReactivated(UUID memberId, CurrentUser by) {}
