package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.koshin.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    Process killed = startAnotherKoshin(directory, System.getenv("PATH"));
    awaitReady(killed);
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

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rwx------"})
  @EnabledIf("isRoot")
  void root_without_user_namespaces_runs_it_as_a_user_without_rights(
      String above, @TempDir Path programs) throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(above));
    Path data = directory.resolve("data");
    String searchPath = withoutNamespaces(programs);
    Process killed = startAnotherKoshin(data, searchPath);
    awaitReady(killed);
    assertThatThrownBy(() -> EmbeddedDatabase.start(data))
        .hasMessageContaining("used by another Koshin");
    killed.destroyForcibly().waitFor();
    ProcessHandle orphan = Postmaster.running(data.resolve("postgres")).orElseThrow();
    assertThat(Files.getAttribute(Path.of("/proc/" + orphan.pid()), "unix:uid")).isNotEqualTo(0);

    Process again = startAnotherKoshin(data, searchPath);
    awaitReady(again);
    assertThat(orphan.isAlive()).isFalse();
    again.destroyForcibly().waitFor();
    // where namespaces are allowed again, the data still belongs to that user
    try (EmbeddedDatabase recovered = EmbeddedDatabase.start(data)) {
      assertThat(ask(recovered, "select count(*) from note")).isEqualTo("2");
    }
  }

  @Test
  @EnabledIf("isRoot")
  void root_who_can_become_nobody_else_is_refused_before_anything_is_written(@TempDir Path nothing)
      throws Exception {
    Path data = directory.resolve("data");

    Process refused = startAnotherKoshin(data, nothing.toString());

    assertThat(refused.errorReader().lines())
        .anyMatch(line -> line.contains("start Koshin as an ordinary user"));
    assertThat(refused.waitFor()).isNotZero();
    assertThat(data).doesNotExist();
  }

  /** As in most containers: the program is there and is not allowed to do it. */
  private static String withoutNamespaces(Path programs) throws IOException {
    Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
    return programs + File.pathSeparator + System.getenv("PATH");
  }

  private static void awaitReady(Process koshin) throws IOException {
    try (BufferedReader said = koshin.inputReader()) {
      assertThat(said.lines().anyMatch(KilledKoshin.READY::equals)).isTrue();
    }
  }

  private static Process startAnotherKoshin(Path directory, String searchPath) throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KilledKoshin.class.getName(),
            directory.toString());
    java.environment().put("PATH", searchPath);
    return java.redirectError(ProcessBuilder.Redirect.PIPE).start();
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  static void write(EmbeddedDatabase database, String text) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists note (text text)");
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
