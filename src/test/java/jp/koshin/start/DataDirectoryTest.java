package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.koshin.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path place;

  @Test
  void data_of_another_postgresql_is_refused_and_left_as_it_was() throws IOException {
    Path version = Files.createDirectories(place.resolve("postgres")).resolve("PG_VERSION");
    Files.writeString(version, "15\n");

    assertThatThrownBy(() -> DataDirectory.open(place))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is of PostgreSQL 15")
        .hasMessageContaining("brings PostgreSQL 18");

    assertThat(place.resolve("lock")).doesNotExist();
    assertThat(version).hasContent("15");
  }

  @Test
  void a_new_directory_is_readable_by_its_owner_alone() throws IOException {
    Path path = place.resolve("deep/data");

    try (DataDirectory directory = DataDirectory.open(path)) {
      directory.prepare();
      assertThat(mode(path)).isEqualTo("rwx------");
      assertThat(mode(directory.passwordFile())).isEqualTo("rw-------");
      assertThat(directory.password()).hasSize(48);
    }
  }

  @Test
  void a_lost_password_is_refused_rather_than_the_data_replaced() throws IOException {
    Files.createDirectories(place.resolve("postgres"));

    try (DataDirectory directory = DataDirectory.open(place)) {
      assertThatThrownBy(directory::prepare)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("password is missing");
      assertThat(directory.server()).exists();
    }
  }

  @Test
  void a_process_that_only_inherited_the_number_is_not_ours() throws IOException {
    Path server = Files.createDirectories(place.resolve("postgres"));
    Files.writeString(
        server.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + server + "\n");

    assertThat(Postmaster.running(server)).isEmpty();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
