package jp.koshin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.ClaimPage;
import jp.koshin.claim.ClaimQuery;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.claim.ClaimView;
import jp.koshin.claim.Claims;
import jp.koshin.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credit claims (単位申請). */
@Tag(name = "claims")
@RestController
@RequestMapping("/api/v1/claims")
class ClaimController {

  private final Claims claims;
  private final Members members;
  private final Users users;
  private final ObjectMapper json;

  ClaimController(Claims claims, Members members, Users users, ObjectMapper json) {
    this.claims = claims;
    this.members = members;
    this.users = users;
    this.json = json;
  }

  @ApiResponse(responseCode = "201")
  @PostMapping
  ResponseEntity<ClaimAnswer> create(@RequestBody ClaimBody body, HttpServletRequest request) {
    ClaimView claim = ApiRefusal.orThrow(claims.create(users.current(), body.newClaim()));
    return ResponseEntity.created(URI.create("/api/v1/claims/" + claim.id()))
        .body(answer(claim, request));
  }

  @PatchMapping("/{id}")
  ClaimAnswer change(
      @PathVariable UUID id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ClaimBody.class)))
          @RequestBody
          ObjectNode body,
      HttpServletRequest request) {
    CurrentUser user = users.current();
    claims.get(user, id);
    ClaimBody typed = typed(body, request);
    typed.checkPatch();
    return answer(
        ApiRefusal.orThrow(claims.update(user, id, fields(body, typed), typed.version())), request);
  }

  private ClaimBody typed(ObjectNode body, HttpServletRequest request) {
    try {
      return json.treeToValue(body, ClaimBody.class);
    } catch (JsonProcessingException e) {
      throw new HttpMessageNotReadableException("claim", e, new ServletServerHttpRequest(request));
    }
  }

  /** The fields that were sent, by name, with their typed values; a null empties. */
  private Map<String, @Nullable Object> fields(ObjectNode body, ClaimBody typed) {
    Map<String, @Nullable Object> all = typed.input().fields();
    Map<String, @Nullable Object> sent = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (body.has(name)) {
            sent.put(name, value);
          }
        });
    return sent;
  }

  @PostMapping("/{id}/submission")
  ClaimAnswer submit(@PathVariable UUID id, HttpServletRequest request) {
    return answer(ApiRefusal.orThrow(claims.submit(users.current(), id)), request);
  }

  @PostMapping("/{id}/withdrawal")
  ClaimAnswer withdraw(@PathVariable UUID id, HttpServletRequest request) {
    return answer(ApiRefusal.orThrow(claims.withdraw(users.current(), id)), request);
  }

  @GetMapping("/{id}")
  ClaimAnswer get(@PathVariable UUID id, HttpServletRequest request) {
    return answer(claims.get(users.current(), id), request);
  }

  @GetMapping
  PageAnswer<ClaimAnswer> list(
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable ClaimStatus status,
      @RequestParam(required = false) @Nullable String memberNumber,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size,
      HttpServletRequest request) {
    CurrentUser user = users.current();
    UUID memberId = memberNumber == null ? null : Subjects.memberId(members, user, memberNumber);
    ClaimQuery query =
        new ClaimQuery(
            programme,
            status,
            memberId,
            Dates.check("from", from),
            Dates.check("to", to),
            after,
            Sizes.check(size));
    ClaimPage page = claims.list(user, query);
    return new PageAnswer<>(
        page.claims().stream().map(claim -> answer(claim, request)).toList(), page.next());
  }

  private ClaimAnswer answer(ClaimView claim, HttpServletRequest request) {
    Locale locale = Problems.locale(request);
    return ClaimAnswer.of(
        claim,
        members.get(claim.memberId()).number(),
        claims.evidence(users.current(), claim.id()),
        locale);
  }
}
