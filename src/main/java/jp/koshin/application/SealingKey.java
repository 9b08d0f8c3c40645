package jp.koshin.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.koshin.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that seals patients' data: {@code koshin.sealing.key}, 32 bytes in Base64. Without it, a
 * key of its own stands beside the data, readable by its owner only; several nodes need the
 * configured one.
 */
@Component
class SealingKey {

  private static final int BYTES = 32;
  private static final String FILE = "sealing.key";

  private final String configured;
  private final Path file;
  private volatile @Nullable SecretKey key;

  SealingKey(
      @Value("${koshin.sealing.key:}") String configured,
      @Value("${koshin.data-dir:./data}") Path directory) {
    this.configured = configured;
    this.file = directory.resolve(FILE);
    if (!configured.isBlank()) {
      key = secret(configured);
    }
  }

  /** Made when it is first needed. */
  synchronized SecretKey key() {
    SecretKey known = key;
    if (known == null) {
      known = secret(configured.isBlank() ? fromFile(file) : configured);
      key = known;
    }
    return known;
  }

  private static SecretKey secret(String text) {
    return new SecretKeySpec(decoded(text), "AES");
  }

  private static byte[] decoded(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below, without the text
    }
    throw new StartRefused("koshin.sealing.key must be 32 bytes in Base64.");
  }

  private static String fromFile(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      return Files.readString(file);
    } catch (IOException failure) {
      throw new StartRefused(
          "The key of sealed data " + file + " cannot be read or written: " + failure + ".",
          failure);
    }
  }

  /** Written beside and moved, so that a half-written key is never used. */
  private static void write(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, Base64.getEncoder().encodeToString(random));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
