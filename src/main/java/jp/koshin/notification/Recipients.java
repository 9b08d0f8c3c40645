package jp.koshin.notification;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which language a member is written to: that of the account, Japanese without one. */
@Component
class Recipients {

  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Locale localeOf(UUID memberId) {
    return jdbc.sql("select locale from account where member_id = ?")
        .param(memberId)
        .query(String.class)
        .optional()
        .map(Locale::forLanguageTag)
        .orElse(Locale.JAPANESE);
  }
}
