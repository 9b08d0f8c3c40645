package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the build made: its first class is the one an old Java can read. */
class PackagedJarIT {

  private static final Path JAR = Path.of("target", "koshin.jar");
  private static final int CLASS_FILE_OF_JAVA_8 = 52;

  @Test
  void the_first_class_is_readable_by_java_8() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String first = jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      assertThat(first).isEqualTo(Launcher.class.getName());
      try (DataInputStream file =
          new DataInputStream(
              jar.getInputStream(jar.getJarEntry(first.replace('.', '/') + ".class")))) {
        assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
        file.readUnsignedShort();
        assertThat(file.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_8);
      }
    }
  }
}
