package jp.koshin.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.koshin.shared.Refusal;
import jp.koshin.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Errors as RFC 9457 {@code application/problem+json} with a stable code and a sentence in the
 * caller's language.
 */
@Component
public class Problems {

  private final Texts texts;
  private final ObjectMapper json;

  Problems(Texts texts, ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** Writes a problem where no controller is at work, as in filters. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    write(request, response, status, Refusal.of(code));
  }

  /** What a body or file may have at most. */
  static Refusal tooLarge() {
    return Refusal.of("TOO_LARGE", Map.of("max", "20 MB"));
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), body(status, List.of(refusal), locale(request)));
  }

  ResponseEntity<Object> answer(HttpStatusCode status, Refusal refusal, Locale locale) {
    return answer(status, List.of(refusal), locale);
  }

  ResponseEntity<Object> answer(HttpStatusCode status, List<Refusal> refusals, Locale locale) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(status, refusals, locale));
  }

  /** The language of an answer: English where it is asked for, otherwise Japanese. */
  static Locale locale(HttpServletRequest request) {
    return request.getHeader("Accept-Language") != null
            && Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage())
        ? Locale.ENGLISH
        : Locale.JAPANESE;
  }

  private Map<String, Object> body(HttpStatusCode status, List<Refusal> refusals, Locale locale) {
    HttpStatus known = HttpStatus.resolve(status.value());
    boolean malformed = status.isSameCodeAs(HttpStatus.BAD_REQUEST);
    Stream<String> sentences =
        refusals.stream().map(r -> malformed ? malformed(r, locale) : texts.of(r, locale));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", known == null ? "Error" : known.getReasonPhrase());
    body.put("status", status.value());
    body.put("code", RefusalStatus.code(refusals));
    body.put("detail", sentences.distinct().collect(Collectors.joining(" ")));
    body.put("errors", refusals.stream().map(r -> error(r, locale)).toList());
    return body;
  }

  /** A text of a form stands beside its field; without the form, the field's name goes before. */
  private String malformed(Refusal refusal, Locale locale) {
    String text = texts.of(refusal, locale);
    String field = refusal.field();
    return field == null || text.contains(field) ? text : field + ": " + text;
  }

  private Map<String, Object> error(Refusal refusal, Locale locale) {
    Map<String, Object> error = new LinkedHashMap<>();
    if (refusal.field() != null) {
      error.put("field", refusal.field());
    }
    error.put("code", refusal.code());
    error.put("message", texts.of(refusal, locale));
    return error;
  }
}
