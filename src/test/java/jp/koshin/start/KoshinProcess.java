package jp.koshin.start;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A running application that is nobody's but this test's: its process, its address, its database.
 */
final class KoshinProcess {

  private final Process process;
  private final Path directory;
  private final String address;

  private KoshinProcess(Process process, Path directory, String address) {
    this.process = process;
    this.directory = directory;
    this.address = address;
  }

  /** Starts it on a data directory and waits until it answers. */
  static KoshinProcess start(Path directory) throws IOException, URISyntaxException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(directory),
                RestartedKoshin.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--koshin.demo.enabled=false",
                "--koshin.data-dir=" + directory,
                "--vaadin.productionMode=true")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader();
    StringBuilder before = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(RestartedKoshin.READY)) {
        drain(said);
        String port = line.substring(RestartedKoshin.READY.length());
        return new KoshinProcess(process, directory, "http://127.0.0.1:" + port);
      }
      before.append(line).append('\n');
    }
    throw new IllegalStateException(
        "It did not start: " + before.substring(Math.max(0, before.length() - 2000)));
  }

  /**
   * The product's own, and of the tests the one class that starts it: their components are not the
   * product's.
   */
  private static String classPath(Path directory) throws IOException, URISyntaxException {
    String file = RestartedKoshin.class.getName().replace('.', '/') + ".class";
    Path tests =
        Path.of(RestartedKoshin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path own = directory.resolveSibling(directory.getFileName() + "-starter");
    Files.createDirectories(own.resolve(file).getParent());
    Files.copy(tests.resolve(file), own.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .map(entry -> Path.of(entry).equals(tests) ? own.toString() : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A full pipe would hold the application up. */
  private static void drain(BufferedReader said) {
    Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "drain");
    reader.setDaemon(true);
    reader.start();
  }

  String address() {
    return address;
  }

  /** As a power cut does: nothing is closed, and the database server lives on for a while. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it in good order, the database too. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  Connection database() throws IOException, SQLException {
    List<String> server = Files.readAllLines(directory.resolve("postgres/postmaster.pid"));
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/koshin",
        EmbeddedDatabase.USER,
        Files.readString(directory.resolve("password")).strip());
  }
}
