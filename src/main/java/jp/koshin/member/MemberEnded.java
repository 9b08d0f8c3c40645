package jp.koshin.member;

import java.time.LocalDate;
import java.util.UUID;
import jp.koshin.access.CurrentUser;

/**
 * Somebody is no longer a member: left the society, retired or died. Published in the transaction
 * that records it; whoever has an open case of theirs ends it.
 */
public record MemberEnded(UUID memberId, MemberStatus status, LocalDate on, CurrentUser by) {}
