package jp.koshin.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import jp.koshin.shared.StartRefused;
import org.springframework.util.FileSystemUtils;

/** The directory that holds everything durable, locked for one Koshin at a time. */
final class DataDirectory implements AutoCloseable {

  /** The major version of the embedded server; its data files are readable by this one only. */
  static final String POSTGRESQL_MAJOR = "18";

  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Locks the directory, creating it where needed.
   *
   * @throws StartRefused when another process holds it, or it cannot be written
   */
  static DataDirectory open(Path given) {
    Path path = given.toAbsolutePath().normalize();
    refuseForeignData(path);
    try {
      createPrivately(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new DataDirectory(path, locked(path, channel));
    } catch (IOException failure) {
      throw new StartRefused(
          "The data directory " + path + " cannot be written: " + failure + ".", failure);
    }
  }

  /** Nobody else on the machine may read the data or swap the server's programs. */
  private static void createPrivately(Path path) throws IOException {
    if (!Files.exists(path)) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static FileChannel locked(Path path, FileChannel channel) throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      // the same answer as a lock held by another process
    }
    if (lock == null) {
      channel.close();
      throw new StartRefused(
          "The data directory "
              + path
              + " is used by another Koshin; stop it or set KOSHIN_DATA_DIR to another directory.");
    }
    return channel;
  }

  /** Looks before anything is written: data of another major version stays untouched. */
  static void refuseForeignData(Path path) {
    Path version = path.resolve("postgres").resolve("PG_VERSION");
    if (Files.exists(version)) {
      String found = read(version);
      if (!found.equals(POSTGRESQL_MAJOR)) {
        throw new StartRefused(
            "The data in "
                + path
                + " is of PostgreSQL "
                + found
                + ", this Koshin brings PostgreSQL "
                + POSTGRESQL_MAJOR
                + "; restore a backup into an empty directory.");
      }
    }
  }

  /** Clears what an interrupted first start left, ends an orphaned server, sets the password. */
  void prepare() throws IOException {
    Postmaster.stopOrphan(server());
    if (Files.exists(initialising()) || !Files.exists(passwordFile())) {
      FileSystemUtils.deleteRecursively(interrupted());
    }
    discardHalfUnpackedPrograms();
    Files.createDirectories(programs());
    if (!Files.exists(server())) {
      Files.writeString(initialising(), "");
      writePassword();
    }
  }

  /** Nothing a first start had not finished was ever acknowledged to anybody. */
  private Path interrupted() {
    if (!Files.exists(initialising()) && Files.exists(server())) {
      throw new StartRefused(
          "The file " + passwordFile() + " is missing; restore it from your backup.");
    }
    return server();
  }

  private void discardHalfUnpackedPrograms() throws IOException {
    if (!Files.exists(programs())) {
      return;
    }
    try (Stream<Path> versions = Files.list(programs())) {
      for (Path version : versions.toList()) {
        if (!Files.exists(version.resolve(ServerPrograms.COMPLETE))) {
          FileSystemUtils.deleteRecursively(version);
        }
      }
    }
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(random));
  }

  void initialised() throws IOException {
    Files.deleteIfExists(initialising());
  }

  Path path() {
    return path;
  }

  Path server() {
    return path.resolve("postgres");
  }

  Path programs() {
    return path.resolve("server");
  }

  Path log() {
    return server().resolve("log");
  }

  /** What the server's programs said last, before they have a log of their own. */
  Path startLog() {
    return path.resolve("postgres.log");
  }

  Path passwordFile() {
    return path.resolve("password");
  }

  private Path initialising() {
    return path.resolve("initialising");
  }

  String password() {
    return read(passwordFile());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new StartRefused("The file " + file + " cannot be read: " + failure + ".", failure);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException ignored) {
      // the operating system drops the lock with the process
    }
  }
}
