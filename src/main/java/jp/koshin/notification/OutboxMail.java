package jp.koshin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param attempts how often sending was tried
 * @param nextAt when a waiting mail is tried next
 * @param shownOnly no mail server is configured: the mail counts as sent and can be read here
 * @param lastError what the mail server said last, or null
 */
public record OutboxMail(
    UUID id,
    @Nullable UUID caseId,
    String recipient,
    String subject,
    String body,
    OutboxStatus status,
    int attempts,
    Instant nextAt,
    Instant createdAt,
    @Nullable Instant sentAt,
    boolean shownOnly,
    @Nullable String lastError) {}
