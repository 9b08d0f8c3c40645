package jp.koshin.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message (お知らせ) to a member, shown after login; the same text goes out by mail.
 *
 * @param caseId the claim or renewal it is about, or null
 * @param readAt when the member first opened it, or null
 */
public record Notice(
    UUID id,
    UUID memberId,
    @Nullable UUID caseId,
    String subject,
    String body,
    Instant createdAt,
    @Nullable Instant readAt) {

  public boolean isUnread() {
    return readAt == null;
  }
}
