package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUserTest {

  private static final int NOBODY = 65534;

  @Test
  void the_server_gets_its_data_but_not_the_key_of_sealed_data(@TempDir Path data)
      throws IOException {
    assumeThat(owner(data)).as("only root gives files away").isZero();
    Path key = Files.writeString(data.resolve("sealing.key"), "key");
    Path version =
        Files.writeString(
            Files.createDirectory(data.resolve("postgres")).resolve("PG_VERSION"), "18");
    ServerUser server = new ServerUser(List.of("setpriv"), NOBODY);

    server.own(data);
    assertThat(owner(version)).isEqualTo(NOBODY);
    assertThat(owner(key)).isZero();

    Files.setAttribute(key, "unix:uid", NOBODY);
    server.own(data);
    assertThat(owner(key)).as("taken back from what an earlier start gave away").isZero();
  }

  private static int owner(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:uid");
  }
}
