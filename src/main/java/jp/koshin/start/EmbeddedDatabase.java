package jp.koshin.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import jp.koshin.shared.StartRefused;

/**
 * A real PostgreSQL under the data directory. It is durable, asks for a password, listens on
 * loopback only, and outlives neither a clean stop nor the next start.
 *
 * <p>Layout of the data directory: {@code postgres/} the server's data, {@code server/} its
 * unpacked programs, {@code postgres.log} what it said last at its start or stop, {@code password}
 * of its superuser, {@code lock} held while Koshin runs, {@code initialising} there only until the
 * first start has created everything.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String USER = PostgresServer.USER;
  private static final String DATABASE = "koshin";

  private final PostgresServer server;
  private final DataDirectory directory;
  private final String password;

  private EmbeddedDatabase(PostgresServer server, DataDirectory directory, String password) {
    this.server = server;
    this.directory = directory;
    this.password = password;
  }

  /**
   * Starts the server on the directory, creating it on the first start and recovering it after a
   * crash.
   *
   * @throws StartRefused when another Koshin uses the directory, or its data is of another
   *     PostgreSQL
   */
  static EmbeddedDatabase start(Path path) {
    ServerUser user = ServerUser.on(path);
    DataDirectory directory = DataDirectory.open(path);
    try {
      directory.prepare();
      EmbeddedDatabase database =
          new EmbeddedDatabase(
              PostgresServer.start(user, directory, settings()), directory, directory.password());
      database.createDatabase();
      directory.initialised();
      return database;
    } catch (IOException | SQLException | RuntimeException failure) {
      directory.close();
      throw failure instanceof StartRefused refused
          ? refused
          : new StartRefused(
              "The embedded PostgreSQL did not start on "
                  + directory.path()
                  + "; its log is in "
                  + directory.log()
                  + " and "
                  + directory.startLog()
                  + " ("
                  + failure.getMessage()
                  + ").",
              failure);
    }
  }

  /** Each setting that matters is said here, its default or not. */
  private static Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("fsync", "on"),
        Map.entry("full_page_writes", "on"),
        Map.entry("synchronous_commit", "on"),
        Map.entry("timezone", "UTC"),
        Map.entry("listen_addresses", "127.0.0.1"),
        Map.entry("unix_socket_directories", ""),
        Map.entry("max_connections", "60"),
        Map.entry("shared_buffers", "128MB"),
        Map.entry("max_wal_size", "1GB"),
        Map.entry("random_page_cost", "1.1"),
        Map.entry("jit", "off"),
        Map.entry("logging_collector", "on"),
        Map.entry("log_directory", "log"),
        Map.entry("log_filename", "postgresql-%a.log"),
        Map.entry("log_truncate_on_rotation", "on"));
  }

  private void createDatabase() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl("postgres"), USER, password);
        Statement statement = connection.createStatement()) {
      boolean missing;
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        missing = !found.next();
      }
      if (missing) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  String jdbcUrl() {
    return server.jdbcUrl(DATABASE);
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      directory.close();
    }
  }
}
