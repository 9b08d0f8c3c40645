package jp.koshin.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import jp.koshin.shared.StartRefused;

/**
 * A real PostgreSQL under the data directory. It is durable, asks for a password, listens on
 * loopback only, and outlives neither a clean stop nor the next start.
 *
 * <p>Layout of the data directory: {@code postgres/} the server's data, {@code server/} its
 * unpacked programs, {@code password} of its superuser, {@code lock} held while Koshin runs, {@code
 * initialising} there only until the first start has created everything.
 */
final class EmbeddedDatabase implements AutoCloseable {

  static final String USER = "postgres";
  private static final String DATABASE = "koshin";

  /** Searching Japanese by trigrams needs a character type that knows more than ASCII. */
  private static final boolean ON_A_MAC = System.getProperty("os.name").startsWith("Mac");

  private final EmbeddedPostgres server;
  private final DataDirectory directory;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres server, DataDirectory directory, String password) {
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
    refuseRoot(isRoot(), ON_A_MAC || LinuxUtils.isUnshareAvailable());
    DataDirectory directory = DataDirectory.open(path);
    try {
      directory.prepare();
      EmbeddedDatabase database =
          new EmbeddedDatabase(launch(directory), directory, directory.password());
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
                  + " ("
                  + failure.getMessage()
                  + ").",
              failure);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** PostgreSQL never runs as root; as root it is started in a user namespace of its own. */
  static void refuseRoot(boolean root, boolean namespaces) {
    if (root && !namespaces) {
      throw new StartRefused(
          "PostgreSQL does not run as root and this system allows no user namespaces (unshare -U);"
              + " start Koshin as an ordinary user, or set SPRING_DATASOURCE_URL to an external"
              + " database.");
    }
  }

  private static EmbeddedPostgres launch(DataDirectory directory) throws IOException {
    return settings(directory)
        .setDataDirectory(directory.server())
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(directory.programs().toFile())
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofMinutes(2))
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", ON_A_MAC ? "en_US.UTF-8" : "C.UTF-8")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", directory.passwordFile().toString())
        .setConnectConfig("password", directory.password())
        .start();
  }

  /** The library's own defaults are not durable; each setting that matters is said here. */
  private static EmbeddedPostgres.Builder settings(DataDirectory directory) {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("max_wal_size", "1GB")
        .setServerConfig("random_page_cost", "1.1")
        .setServerConfig("jit", "off")
        .setServerConfig("logging_collector", "on")
        .setServerConfig("log_directory", "log")
        .setServerConfig("log_filename", "postgresql-%a.log")
        .setServerConfig("log_truncate_on_rotation", "on");
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
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
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
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
