package jp.koshin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.koshin.shared.LostRace;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Refusal;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every failure of a call as a problem with a stable code; what nobody foresaw is logged once,
 * under a number.
 */
@RestControllerAdvice
@Order(100)
class ApiErrors extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  private final Problems problems;

  ApiErrors(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(ApiRefusal.class)
  ResponseEntity<Object> refused(ApiRefusal refused, HttpServletRequest request) {
    List<Refusal> refusals = refused.refusals();
    ResponseEntity<Object> answer =
        problems.answer(RefusalStatus.of(refusals.get(0)), refusals, Problems.locale(request));
    Object seconds = refusals.get(0).figures().get("seconds");
    return seconds == null
        ? answer
        : with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds), answer);
  }

  @ExceptionHandler(NotFound.class)
  ResponseEntity<Object> notFound(NotFound missing, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, "NOT_FOUND", request);
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, "NOT_FOUND", request);
  }

  @ExceptionHandler(AuthenticationException.class)
  ResponseEntity<Object> nobody(AuthenticationException nobody, HttpServletRequest request) {
    return with(
        HttpHeaders.WWW_AUTHENTICATE,
        "Bearer",
        answer(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED", request));
  }

  @ExceptionHandler(LostRace.class)
  ResponseEntity<Object> lost(LostRace race, HttpServletRequest request) {
    return problems.answer(HttpStatus.CONFLICT, race.refusal(), Problems.locale(request));
  }

  @ExceptionHandler(OptimisticLockingFailureException.class)
  ResponseEntity<Object> stale(
      OptimisticLockingFailureException stale, HttpServletRequest request) {
    return answer(HttpStatus.CONFLICT, "STALE_VERSION", request);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Object> mismatch(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    return mismatch.getRequiredType() == UUID.class
            && !request.getParameterMap().containsKey(mismatch.getName())
        ? answer(HttpStatus.NOT_FOUND, "NOT_FOUND", request)
        : malformed(mismatch.getName(), request);
  }

  /** A bad cursor or size, told by the query it belongs to. */
  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<Object> illegal(IllegalArgumentException illegal, HttpServletRequest request) {
    LOG.debug("refused as malformed", illegal);
    return answer(HttpStatus.BAD_REQUEST, "MALFORMED", request);
  }

  /** A body that breaks off or is no HTTP: the caller's fault, or the caller is gone. */
  @ExceptionHandler(BadRequestException.class)
  ResponseEntity<Object> unreadable(BadRequestException unreadable, HttpServletRequest request) {
    LOG.debug("a body could not be read", unreadable);
    return answer(HttpStatus.BAD_REQUEST, "MALFORMED", request);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString();
    LOG.error("Unexpected error, reference {}", reference, failure);
    return problems.answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        Refusal.of("UNEXPECTED", Map.of("reference", reference)),
        Problems.locale(request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpServletRequest call = ((ServletWebRequest) request).getRequest();
    Refusal refusal =
        status.isSameCodeAs(HttpStatus.BAD_REQUEST) ? UnreadInput.of(failure) : other(status);
    ResponseEntity<Object> answer = problems.answer(status, refusal, Problems.locale(call));
    return ResponseEntity.status(status)
        .headers(headers)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  private static Refusal other(HttpStatusCode status) {
    return status.isSameCodeAs(HttpStatus.PAYLOAD_TOO_LARGE)
        ? Problems.tooLarge()
        : Refusal.of(code(status));
  }

  static String code(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return switch (known == null ? HttpStatus.BAD_REQUEST : known) {
      case NOT_FOUND -> "NOT_FOUND";
      case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> "METHOD_NOT_ALLOWED";
      case NOT_ACCEPTABLE -> "NOT_ACCEPTABLE";
      case UNSUPPORTED_MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
      case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
      default -> "MALFORMED";
    };
  }

  @ExceptionHandler(MultipartException.class)
  ResponseEntity<Object> multipart(MultipartException broken, HttpServletRequest request) {
    return answer(HttpStatus.BAD_REQUEST, "MALFORMED", request);
  }

  private ResponseEntity<Object> malformed(String field, HttpServletRequest request) {
    return problems.answer(
        HttpStatus.BAD_REQUEST, Refusal.ofField("MALFORMED", field), Problems.locale(request));
  }

  private ResponseEntity<Object> answer(
      HttpStatus status, String code, HttpServletRequest request) {
    return problems.answer(status, Refusal.of(code), Problems.locale(request));
  }

  private static ResponseEntity<Object> with(
      String header, String value, ResponseEntity<Object> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(header, value)
        .body(answer.getBody());
  }
}
