package jp.koshin.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of cases ended. */
record CaseCursor(Instant at, UUID id) {

  static CaseCursor after(CaseLine last) {
    return new CaseCursor(last.at(), last.id());
  }

  /** A cursor as it was given out; anything else is no argument. */
  static CaseCursor parse(String text) {
    try {
      String[] parts = text.split("_", 2);
      CaseCursor cursor = new CaseCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
      if (cursor.text().equals(text) && parts[0].startsWith("2")) {
        return cursor;
      }
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cursor: " + text, e);
    }
    throw new IllegalArgumentException("cursor: " + text);
  }

  String text() {
    return at + "_" + id;
  }
}
