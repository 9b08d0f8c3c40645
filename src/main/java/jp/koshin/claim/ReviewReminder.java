package jp.koshin.claim;

import java.time.Instant;
import jp.koshin.access.Role;

/** A claim waits for its review longer than it should; {@code escalated} once it is overdue. */
public record ReviewReminder(ClaimRef claim, Role role, boolean escalated, Instant at) implements ClaimEvent {}
