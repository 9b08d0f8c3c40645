package jp.koshin.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import jp.koshin.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Looks at the database before the first table is made: reachable, UTF-8, and durable. A database
 * that may forget a commit in a power cut breaks promises made to physicians.
 */
final class DatabaseCheck {

  private static final List<String> DURABILITY =
      List.of("fsync", "full_page_writes", "synchronous_commit");
  private static final String ANSWER_WITHIN_SECONDS = "10";

  private final JdbcConnectionDetails address;
  private final boolean unsafeAllowed;

  DatabaseCheck(JdbcConnectionDetails address, boolean unsafeAllowed) {
    this.address = address;
    this.unsafeAllowed = unsafeAllowed;
  }

  /**
   * @throws StartRefused naming what is wrong
   */
  void check() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      refuseOtherEncoding(statement);
      if (!unsafeAllowed) {
        for (String setting : DURABILITY) {
          refuseWhenOff(statement, setting);
        }
      }
    } catch (SQLException failure) {
      throw new StartRefused(
          "The database " + shown() + " cannot be used: " + oneLine(failure) + ".", failure);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    put(properties, "user", address.getUsername());
    put(properties, "password", address.getPassword());
    properties.setProperty("loginTimeout", ANSWER_WITHIN_SECONDS);
    properties.setProperty("connectTimeout", ANSWER_WITHIN_SECONDS);
    return DriverManager.getConnection(address.getJdbcUrl(), properties);
  }

  private static void put(Properties properties, String key, @Nullable String value) {
    if (value != null) {
      properties.setProperty(key, value);
    }
  }

  private void refuseOtherEncoding(Statement statement) throws SQLException {
    String encoding = setting(statement, "server_encoding");
    if (!"UTF8".equals(encoding)) {
      throw new StartRefused(
          "The database " + shown() + " is encoded in " + encoding + "; Koshin needs UTF8.");
    }
  }

  private void refuseWhenOff(Statement statement, String name) throws SQLException {
    if ("off".equals(setting(statement, name))) {
      throw new StartRefused(
          "The database "
              + shown()
              + " has "
              + name
              + " off and may lose what was acknowledged; switch it on, or set"
              + " KOSHIN_DATABASE_ALLOW_UNSAFE=true to accept that.");
    }
  }

  private static String setting(Statement statement, String name) throws SQLException {
    try (ResultSet row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  /** The address without parameters, which may hold a password. */
  private String shown() {
    return address.getJdbcUrl().replaceFirst("\\?.*", "");
  }

  private static String oneLine(SQLException failure) {
    return String.valueOf(failure.getMessage())
        .replaceAll("\\s*\\R\\s*", " ")
        .replaceAll("\\.$", "");
  }
}
