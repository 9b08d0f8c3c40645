package jp.koshin.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.boot.jackson.JsonComponent;

/** Days and instants of bodies: ISO text and nothing else, neither figures nor lists of them. */
@JsonComponent
final class PlainDates {

  private PlainDates() {}

  /** A day such as {@code 2026-06-01}. */
  static final class Day extends FromText<LocalDate> {

    private static final long serialVersionUID = 1L;

    Day() {
      super(LocalDate.class, LocalDate::parse);
    }
  }

  /** An instant such as {@code 2026-06-01T00:00:00Z}. */
  static final class Moment extends FromText<Instant> {

    private static final long serialVersionUID = 1L;

    Moment() {
      super(Instant.class, Instant::parse);
    }
  }

  private abstract static class FromText<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reader;

    FromText(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      try {
        return reader.apply(parser.getText());
      } catch (DateTimeException e) {
        return (T) context.handleWeirdStringValue(handledType(), parser.getText(), "not ISO");
      }
    }
  }
}
