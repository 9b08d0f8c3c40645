package jp.koshin.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A server for tests, started as the product starts its own, but not durable: it is thrown away.
 */
public final class TemporaryServer implements AutoCloseable {

  private final Path place;
  private final DataDirectory directory;
  private final PostgresServer server;

  private TemporaryServer(Path place, DataDirectory directory, PostgresServer server) {
    this.place = place;
    this.directory = directory;
    this.server = server;
  }

  public static TemporaryServer start() throws IOException {
    Path place = Files.createTempDirectory("koshin-test");
    ServerUser user = ServerUser.on(place);
    DataDirectory directory = DataDirectory.open(place);
    directory.prepare();
    return new TemporaryServer(
        place,
        directory,
        PostgresServer.start(
            user,
            directory,
            Map.of(
                "fsync", "off",
                "full_page_writes", "off",
                "synchronous_commit", "off",
                "timezone", "UTC",
                "max_connections", "300",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "")));
  }

  /** With the user and the password of this server alone. */
  public String jdbcUrl() {
    return server.jdbcUrl("postgres")
        + "?user="
        + PostgresServer.USER
        + "&password="
        + directory.password();
  }

  @Override
  public void close() throws IOException {
    server.close();
    directory.close();
    FileSystemUtils.deleteRecursively(place);
  }
}
