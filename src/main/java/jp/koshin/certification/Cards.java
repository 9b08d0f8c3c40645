package jp.koshin.certification;

import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.Tokyo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards of certifications: one valid card a certification at a time. */
@Component
class Cards {

  /** No I, L, O, U: a code is typed by hand when the scanner fails. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** 26 characters of five bits: 130 bits, beyond guessing. */
  private static final int LENGTH = 26;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Cards(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Issues a card and revokes the one before it. */
  Card issue(UUID certificationId, LocalDate validUntil) {
    LocalDate today = Tokyo.today(clock);
    jdbc.sql("update card set revoked_on = ? where certification_id = ? and revoked_on is null")
        .params(Date.valueOf(today), certificationId)
        .update();
    Card card = new Card(UUID.randomUUID(), certificationId, newCode(), today, validUntil, null);
    jdbc.sql(
            "insert into card (id, certification_id, code, issued_on, valid_until) values (?, ?, ?,"
                + " ?, ?)")
        .params(
            card.id(), certificationId, card.code(), Date.valueOf(today), Date.valueOf(validUntil))
        .update();
    return card;
  }

  Optional<Card> current(UUID certificationId) {
    return jdbc.sql("select * from card where certification_id = ? and revoked_on is null")
        .param(certificationId)
        .query(Cards::read)
        .optional();
  }

  Optional<Card> byCode(String code) {
    return jdbc.sql("select * from card where code = ?").param(code).query(Cards::read).optional();
  }

  private String newCode() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private static Card read(ResultSet row, int n) throws SQLException {
    return new Card(
        row.getObject("id", UUID.class),
        row.getObject("certification_id", UUID.class),
        row.getString("code"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("revoked_on", LocalDate.class));
  }
}
