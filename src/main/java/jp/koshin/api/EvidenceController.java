package jp.koshin.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import jp.koshin.access.CurrentUser;
import jp.koshin.access.Users;
import jp.koshin.claim.Claims;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of evidence (証明書類) of a claim. */
@Tag(name = "claims")
@RestController
@RequestMapping("/api/v1/claims/{id}/evidence")
class EvidenceController {

  private final Claims claims;
  private final Users users;

  EvidenceController(Claims claims, Users users) {
    this.claims = claims;
    this.users = users;
  }

  /** The form, for the description of the interface. */
  @Schema(name = "EvidenceForm")
  record Form(
      @Schema(requiredMode = RequiredMode.REQUIRED, type = "string", format = "binary") byte[] file,
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "ATTENDANCE_CERTIFICATE")
          String kind) {}

  @Operation(
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = Form.class))))
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ClaimAnswer.File add(
      @PathVariable UUID id,
      @Parameter(hidden = true) @RequestPart MultipartFile file,
      @Parameter(hidden = true) @RequestParam String kind)
      throws IOException {
    CurrentUser user = users.current();
    claims.get(user, id);
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (!PlainText.isStorable(name)) {
      throw ApiRefusal.malformed("file");
    }
    return ClaimAnswer.File.of(
        ApiRefusal.orThrow(claims.addEvidence(user, id, name, kind, file.getBytes())));
  }

  @DeleteMapping("/{evidenceId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @PathVariable UUID evidenceId) {
    ApiRefusal.orThrow(claims.removeEvidence(users.current(), id, evidenceId));
  }
}
