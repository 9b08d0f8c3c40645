package jp.koshin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Reads one JSON object and nothing else: no text behind it, no field twice, figures exact. */
final class StrictJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /** The object, or nothing where the bytes are no JSON object. */
  static Optional<JsonNode> object(byte[] body) {
    try {
      JsonNode tree = MAPPER.readTree(body);
      return tree != null && tree.isObject() ? Optional.of(tree) : Optional.empty();
    } catch (JsonProcessingException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Bytes that are no text in any of JSON's encodings.
      return Optional.empty();
    }
  }
}
