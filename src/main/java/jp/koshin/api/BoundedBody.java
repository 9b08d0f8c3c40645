package jp.koshin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a call, as far as it is taken at all. */
final class BoundedBody {

  /** 2 MB. */
  static final int LIMIT = 2 * 1024 * 1024;

  private BoundedBody() {}

  static boolean isJson(HttpServletRequest request) {
    try {
      return request.getContentType() != null
          && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(
              MediaType.parseMediaType(request.getContentType()));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  /**
   * The bytes, or nothing where there are more than {@link #LIMIT}; never reads further than that.
   */
  static Optional<byte[]> read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LIMIT) {
      return Optional.empty();
    }
    byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
    return bytes.length > LIMIT ? Optional.empty() : Optional.of(bytes);
  }
}
