package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Role;
import jp.koshin.access.Users;
import jp.koshin.audit.AuditVerification;
import jp.koshin.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether anybody has changed the trail (監査). */
@Tag(name = "audit")
@RestController
class AuditController {

  /**
   * @param firstBroken id of the first changed, moved or missing entry; null when valid
   */
  @Schema(name = "AuditVerification")
  record Verified(long entries, boolean valid, @Nullable Long firstBroken) {}

  private final AuditVerification verification;
  private final Users users;

  AuditController(AuditVerification verification, Users users) {
    this.verification = verification;
    this.users = users;
  }

  @GetMapping("/api/v1/audit/verification")
  Verified verify() {
    CurrentUser user = users.current();
    if (!user.hasAny(Role.AUDITOR, Role.OPERATOR)) {
      throw new NotFound("audit", user.username());
    }
    AuditVerification.Result result = verification.verify();
    return new Verified(result.entries(), result.valid(), result.firstBroken());
  }
}
