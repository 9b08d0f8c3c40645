package jp.koshin.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.koshin.shared.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Which status a refusal has, and which of several leads. What is not listed is a matter of state:
 * 409.
 */
final class RefusalStatus {

  private static final Set<String> MALFORMED =
      Set.of(
          "MALFORMED",
          "UNKNOWN_FIELD",
          "TEXT_TOO_LONG",
          "KIND_NOT_ACCEPTED",
          "UNKNOWN_MEMBER",
          "UNKNOWN_EVIDENCE_KIND",
          "NOT_A_CARD_MEETING",
          "REASON_REQUIRED",
          "UNKNOWN_ASSIGNEE",
          "CREDITS_NOT_ACCEPTABLE",
          "OUT_OF_RANGE");

  private static final Set<String> FILE =
      Set.of(
          "EMPTY_FILE",
          "TYPE_MISMATCH",
          "ENCRYPTED_FILE",
          "BROKEN_FILE",
          "INFECTED_FILE",
          "TOO_MANY_PAGES",
          "TOO_MANY_PIXELS",
          "TOO_MANY_FILES");

  private static final Map<String, HttpStatus> SINGLE =
      Map.of(
          "WRONG_CREDENTIALS", HttpStatus.UNAUTHORIZED,
          "PASSWORD_CHANGE_REQUIRED", HttpStatus.UNAUTHORIZED,
          "LOCKED", HttpStatus.TOO_MANY_REQUESTS,
          "NOT_ALLOWED", HttpStatus.NOT_FOUND,
          "TOO_LARGE", HttpStatus.PAYLOAD_TOO_LARGE,
          "UNSUPPORTED_TYPE", HttpStatus.UNSUPPORTED_MEDIA_TYPE);

  /**
   * What keeps a renewal from being handed in besides its window; the contract has one code for it.
   */
  private static final Set<String> MISSING =
      Set.of(
          "TOTAL_CREDITS",
          "DUES",
          "DUES_UNDER_WAY",
          "DOCUMENT",
          "REQUIREMENT",
          "MISSING_FIELD",
          "MISSING_EVIDENCE");

  private static final Set<String> CLOSED = Set.of("WINDOW_NOT_OPEN", "CORRECTION_CLOSED");

  private RefusalStatus() {}

  static HttpStatus of(Refusal refusal) {
    if (MALFORMED.contains(refusal.code())) {
      return HttpStatus.BAD_REQUEST;
    }
    if (FILE.contains(refusal.code())) {
      return HttpStatus.UNPROCESSABLE_ENTITY;
    }
    return SINGLE.getOrDefault(refusal.code(), HttpStatus.CONFLICT);
  }

  /** The code of the whole answer: the first refusal's, by the contract's name for it. */
  static String code(List<Refusal> refusals) {
    String first = refusals.get(0).code();
    if (CLOSED.contains(first)) {
      return "WINDOW_CLOSED";
    }
    return MISSING.contains(first) ? "INCOMPLETE" : first;
  }
}
