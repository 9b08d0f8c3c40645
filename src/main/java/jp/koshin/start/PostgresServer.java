package jp.koshin.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of PostgreSQL on a data directory, answering on a free port of loopback. */
final class PostgresServer implements AutoCloseable {

  static final String USER = "postgres";

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final long PAUSE_MILLIS = 50;

  /** Searching Japanese by trigrams needs a character type that knows more than ASCII. */
  private static final String LOCALE =
      System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

  private final ServerUser user;
  private final DataDirectory directory;
  private final Path programs;
  private final int port;
  private final Process process;

  private PostgresServer(
      ServerUser user, DataDirectory directory, Path programs, int port, Process process) {
    this.user = user;
    this.directory = directory;
    this.programs = programs;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts it and returns when it answers, making its data on the first start.
   *
   * @throws IOException when it ends or does not answer within two minutes; what it said is in
   *     {@link DataDirectory#startLog()}
   */
  static PostgresServer start(
      ServerUser user, DataDirectory directory, Map<String, String> settings) throws IOException {
    Path programs = ServerPrograms.in(directory.programs());
    Files.deleteIfExists(directory.startLog());
    user.own(directory.path());
    if (!Files.exists(directory.server().resolve("postgresql.conf"))) {
      run(user.command(initdb(programs, directory)), directory);
    }
    int port = freePort();
    List<String> words = new ArrayList<>();
    words.add(programs.resolve("bin/postgres").toString());
    words.addAll(List.of("-D", directory.server().toString(), "-p", String.valueOf(port)));
    settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    Process process = logged(user.command(words), directory).start();
    PostgresServer server = new PostgresServer(user, directory, programs, port, process);
    server.awaitAnswer();
    return server;
  }

  private static List<String> initdb(Path programs, DataDirectory directory) {
    return List.of(
        programs.resolve("bin/initdb").toString(),
        "--username=" + USER,
        "--pgdata=" + directory.server(),
        "--encoding=UTF-8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=" + LOCALE,
        "--auth=scram-sha-256",
        "--pwfile=" + directory.passwordFile());
  }

  private static ProcessBuilder logged(ProcessBuilder command, DataDirectory directory) {
    return command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.startLog().toFile()));
  }

  private static void run(ProcessBuilder command, DataDirectory directory) throws IOException {
    try {
      int code = logged(command, directory).start().waitFor();
      if (code != 0) {
        throw new IOException(lastWords(directory));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return probe.getLocalPort();
    }
  }

  private void awaitAnswer() throws IOException {
    long begin = System.nanoTime();
    while (!answers()) {
      boolean ended = !process.isAlive();
      if (ended || System.nanoTime() - begin > PATIENCE_NANOS) {
        process.destroyForcibly();
        throw new IOException(ended ? lastWords(directory) : "no answer within two minutes");
      }
      pause();
    }
  }

  private boolean answers() {
    try (Connection connection =
        DriverManager.getConnection(jdbcUrl("postgres"), USER, directory.password())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static String lastWords(DataDirectory directory) throws IOException {
    List<String> said = Files.readAllLines(directory.startLog());
    return said.isEmpty() ? "it said nothing" : said.get(said.size() - 1).strip();
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Ends it in good order: sessions are closed, the data is complete on the disk. */
  @Override
  public void close() throws IOException {
    run(
        user.command(
            List.of(
                programs.resolve("bin/pg_ctl").toString(),
                "--pgdata=" + directory.server(),
                "--mode=fast",
                "--wait",
                "stop")),
        directory);
  }
}
