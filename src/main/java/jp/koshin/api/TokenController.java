package jp.koshin.api;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import jp.koshin.access.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for a username and password. */
@Tag(name = "tokens")
@SecurityRequirements
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

  record Credentials(@Nullable String username, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }

  record Token(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Token[until " + expiresAt + "]";
    }
  }

  private final ApiTokens tokens;

  TokenController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Each call makes a token of its own, with an Idempotency-Key too: tokens are never stored, so
   * none can come again.
   */
  @PostMapping
  Token make(@RequestBody Credentials credentials, HttpServletRequest request) {
    String username = credentials.username();
    String password = credentials.password();
    if (username == null) {
      throw ApiRefusal.malformed("username");
    }
    if (password == null) {
      throw ApiRefusal.malformed("password");
    }
    ApiTokens.Issued issued =
        ApiRefusal.orThrow(tokens.issue(username, password, request.getRemoteAddr()));
    return new Token(issued.token(), issued.expiresAt());
  }
}
