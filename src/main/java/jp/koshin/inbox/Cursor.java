package jp.koshin.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

/** Where a page ended: the last row's place in the order, opaque to callers. */
record Cursor(InboxQuery.Sort sort, String key, String id) {

  private static final String SEPARATOR = "\n";

  static Cursor after(InboxQuery.Sort sort, InboxTask last) {
    String key =
        switch (sort) {
          case DUE -> last.dueAt().toString();
          case CREATED -> last.createdAt().toString();
          case MEMBER -> last.memberKana();
        };
    return new Cursor(sort, key, last.id());
  }

  /** A cursor as it was given out; anything else is no argument. */
  static Cursor parse(String text, InboxQuery.Sort sort) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR);
      Cursor cursor = new Cursor(InboxQuery.Sort.valueOf(parts[0]), parts[1], parts[2]);
      if (cursor.sort == sort && cursor.text().equals(text) && cursor.isStorable()) {
        return cursor;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new IllegalArgumentException("cursor: " + text, e);
    }
    throw new IllegalArgumentException("cursor of another order: " + text);
  }

  private boolean isStorable() {
    return (key + id).indexOf('\0') < 0
        && (!(value() instanceof OffsetDateTime time)
            || time.getYear() > 0 && time.getYear() < 9999);
  }

  /** The key as the database compares it. */
  Object value() {
    return sort == InboxQuery.Sort.MEMBER ? key : InboxRows.time(Instant.parse(key));
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            String.join(SEPARATOR, sort.name(), key, id).getBytes(StandardCharsets.UTF_8));
  }
}
