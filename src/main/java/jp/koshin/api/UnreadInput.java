package jp.koshin.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import jp.koshin.shared.Refusal;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Input that failed before any controller saw it. */
final class UnreadInput {

  private UnreadInput() {}

  /** What of the input could not be read, by field as far as it is known. */
  static Refusal of(Exception failure) {
    if (failure instanceof MissingServletRequestParameterException missing) {
      return Refusal.ofField("MALFORMED", missing.getParameterName());
    }
    if (failure instanceof MissingServletRequestPartException missing) {
      return Refusal.ofField("MALFORMED", missing.getRequestPartName());
    }
    if (failure instanceof HttpMessageNotReadableException
        && failure.getCause() instanceof JsonMappingException json) {
      String field = path(json);
      String code = json instanceof UnrecognizedPropertyException ? "UNKNOWN_FIELD" : "MALFORMED";
      return field.isEmpty() ? Refusal.of(code) : Refusal.ofField(code, field);
    }
    return Refusal.of("MALFORMED");
  }

  private static String path(JsonMappingException json) {
    return json.getPath().stream()
        .map(
            part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }
}
