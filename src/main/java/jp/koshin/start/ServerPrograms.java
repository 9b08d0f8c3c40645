package jp.koshin.start;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs of PostgreSQL that the product brings for this kind of machine. */
final class ServerPrograms {

  /** Written last: a directory without it was cut off while it was filled. */
  static final String COMPLETE = ".exists";

  private ServerPrograms() {}

  /** The directory with {@code bin/postgres} under {@code programs}, unpacked when missing. */
  static Path in(Path programs) throws IOException {
    byte[] archive = archive();
    Path home = programs.resolve("PG-" + digest(archive));
    if (!Files.exists(home.resolve(COMPLETE))) {
      unpack(archive, home);
      Files.createFile(home.resolve(COMPLETE));
    }
    return home;
  }

  private static byte[] archive() throws IOException {
    String machine = System.getProperty("os.arch");
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    try (InputStream found =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system, machine.equals("amd64") ? "x86_64" : machine)) {
      return found.readAllBytes();
    }
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void unpack(byte[] archive, Path home) throws IOException {
    try (TarArchiveInputStream files =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = files.getNextEntry();
          entry != null;
          entry = files.getNextEntry()) {
        unpack(files, entry, home.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream files, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(files, target);
      if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
        throw new IOException(target + " cannot be made executable");
      }
    }
  }
}
