package jp.koshin.renewal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review task has waited long.
 *
 * @param stage id of the stage it waits at
 * @param assignee username of whoever claimed it, or null
 * @param escalated true from the escalation deadline on
 */
public record RenewalReminder(
    UUID caseId, String society, String stage, @Nullable String assignee, boolean escalated) {}
