package jp.koshin.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.audit.AuditTrail;
import jp.koshin.audit.HistoryEntry;
import jp.koshin.shared.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happened to a case, when, by whom: the public part for its owner, all of it for the staff.
 */
@Tag(name = "cases")
@RestController
class HistoryController {

  @Schema(name = "HistoryEntry")
  record Happened(
      Instant at,
      String action,
      String text,
      String actor,
      String actorName,
      Map<String, Object> details) {}

  private final CaseSight sight;
  private final AuditTrail trail;
  private final Texts texts;
  private final Users users;

  HistoryController(CaseSight sight, AuditTrail trail, Texts texts, Users users) {
    this.sight = sight;
    this.trail = trail;
    this.texts = texts;
    this.users = users;
  }

  @GetMapping("/api/v1/cases/{id}/history")
  List<Happened> history(@PathVariable UUID id, HttpServletRequest request) {
    CurrentUser user = users.current();
    boolean own = user.isMember(sight.of(id).memberId());
    Locale locale = Problems.locale(request);
    return trail.history(id, own).stream().map(entry -> happened(entry, locale)).toList();
  }

  private Happened happened(HistoryEntry entry, Locale locale) {
    return new Happened(
        entry.at(),
        entry.action(),
        texts.get("audit." + entry.action(), locale),
        entry.actor(),
        entry.actorName(),
        entry.details());
  }
}
