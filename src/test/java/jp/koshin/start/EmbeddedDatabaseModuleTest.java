package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.koshin.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own server, with its real settings; slow enough to ask several things of one. */
class EmbeddedDatabaseModuleTest {

  @TempDir Path directory;

  @Test
  void it_is_durable_private_and_kept_over_a_clean_restart() throws SQLException {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
      assertThat(ask(first, "show fsync")).isEqualTo("on");
      assertThat(ask(first, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(first, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(first, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(first, "show password_encryption")).isEqualTo("scram-sha-256");
      assertThatThrownBy(() -> DriverManager.getConnection(first.jdbcUrl(), "postgres", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("used by another Koshin");
      write(first, "kept");
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.start(directory)) {
      assertThat(ask(second, "select text from note")).isEqualTo("kept");
    }
  }

  @Test
  void after_kill_9_it_recovers_although_the_old_server_lives() throws Exception {
    Process killed = startAnotherKoshin();
    try (BufferedReader said = killed.inputReader()) {
      assertThat(said.lines().anyMatch(KilledKoshin.READY::equals)).isTrue();
    }
    killed.destroyForcibly().waitFor();
    assertThat(Postmaster.running(directory.resolve("postgres"))).isPresent();

    try (EmbeddedDatabase recovered = EmbeddedDatabase.start(directory)) {
      assertThat(ask(recovered, "select text from note")).isEqualTo("acknowledged");
    }
    assertThat(Postmaster.running(directory.resolve("postgres"))).isEmpty();
  }

  @Test
  void the_documented_backup_restores_into_an_empty_directory(@TempDir Path elsewhere)
      throws Exception {
    try (EmbeddedDatabase original = EmbeddedDatabase.start(directory)) {
      write(original, "saved");
    }
    Path archive = elsewhere.resolve("koshin-backup.tar.gz");
    Path restored = Files.createDirectory(elsewhere.resolve("data"));
    run("tar", "-czf", archive.toString(), "--exclude=./server", "-C", directory.toString(), ".");
    run("tar", "-xzf", archive.toString(), "-C", restored.toString());

    try (EmbeddedDatabase copy = EmbeddedDatabase.start(restored)) {
      assertThat(ask(copy, "select text from note")).isEqualTo("saved");
    }
  }

  @Test
  void a_first_start_that_was_cut_off_begins_again() throws Exception {
    Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(directory.resolve("postgres/postgresql.conf"), "half");
    Files.writeString(directory.resolve("initialising"), "");

    try (EmbeddedDatabase fresh = EmbeddedDatabase.start(directory)) {
      assertThat(ask(fresh, "select 1")).isEqualTo("1");
    }
    assertThat(directory.resolve("initialising")).doesNotExist();
  }

  private Process startAnotherKoshin() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KilledKoshin.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  static void write(EmbeddedDatabase database, String text) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("create table note (text text)");
      statement.execute("insert into note values ('" + text + "')");
    }
  }

  private static String ask(EmbeddedDatabase database, String question) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    assertThat(URI.create(database.jdbcUrl().substring("jdbc:".length())).getHost())
        .isEqualTo("127.0.0.1");
    return DriverManager.getConnection(
        database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
  }
}
