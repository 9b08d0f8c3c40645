package jp.koshin.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Texts of calls: only strings, and only such as can be stored: no NUL, no half of a surrogate
 * pair.
 */
@JsonComponent
class PlainText extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  PlainText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    String text = parser.getText();
    return isStorable(text)
        ? text
        : (String) context.handleWeirdStringValue(String.class, text, "not storable");
  }

  static boolean isStorable(String text) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    return text.indexOf('\0') < 0 && encoder.canEncode(text);
  }
}
