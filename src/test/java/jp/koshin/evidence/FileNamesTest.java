package jp.koshin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.pdf, passwd.pdf",
    "C:\\Users\\me\\参加証.pdf, 参加証.pdf",
    "証明書\u202Efdp.pdf, 証明書fdp.pdf",
    "a\u2066b\u2069.pdf, ab.pdf",
    "x\u0000\u0007y.png, xy.png",
    "/, file",
    "..., file"
  })
  void a_name_has_no_path_and_nothing_invisible(String raw, String clean) {
    assertThat(FileNames.clean(raw)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({"𠮷野家.pdf", "髙橋 領収書.pdf", "葛\uDB40\uDD00城.pdf", "ﾊﾝｶｸ.pdf", "か\u3099.pdf"})
  void the_script_of_a_name_is_never_altered(String name) {
    assertThat(FileNames.clean(name)).isEqualTo(name);
  }

  @Test
  void a_long_name_keeps_its_ending_and_whole_characters() {
    String clean = FileNames.clean("𠮷".repeat(300) + ".pdf");
    assertThat(clean).endsWith("𠮷.pdf");
    assertThat(clean.codePointCount(0, clean.length())).isEqualTo(200);
  }
}
