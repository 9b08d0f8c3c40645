package jp.koshin.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a case.
 *
 * @param action a stable code; its text has the key {@code audit.<action>}
 * @param actor user name
 * @param isPublic whether the applicant may see it
 * @param details figures by name, as recorded
 */
public record HistoryEntry(
    long id,
    Instant at,
    String action,
    String actor,
    String actorName,
    boolean isPublic,
    Map<String, Object> details) {}
