package jp.koshin.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  @ParameterizedTest
  @CsvSource({
    "1.8, true",
    "9, true",
    "11, true",
    "16, true",
    "17, false",
    "21, false",
    "25, false"
  })
  void an_older_java_is_told_in_one_sentence(String version, boolean refused) {
    assertThat(Launcher.isTooOld(version)).isEqualTo(refused);
    assertThat(Launcher.sentence(version, "/opt/java"))
        .isEqualTo("Koshin needs Java 17 or later; this is Java " + version + " in /opt/java.");
  }
}
