package jp.koshin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvInputTest {

  private static final List<String> NEEDED = List.of("氏名", "金額");

  @Test
  void utf8_with_a_mark_and_cp932_are_read_alike() {
    String text = "氏名,金額\r\n髙橋 恵,22000\r\n";
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    byte[] cp932 = text.getBytes(Charset.forName("windows-31j"));
    assertThat(read(marked).get()).isEqualTo(read(cp932).get());
    assertThat(read(cp932).get().lines().get(0).get("氏名")).isEqualTo("髙橋 恵");
  }

  @Test
  void lines_know_their_number_though_a_cell_runs_over_two() {
    CsvInput input = read("氏名,金額\n\"山田\n太郎\",1\n佐藤,2\n").get();
    assertThat(input.lines()).extracting(CsvInput.Line::number).containsExactly(2, 4);
  }

  @Test
  void every_lacking_column_is_told() {
    assertThat(read("番号\n1\n").refusals())
        .extracting(Refusal::code)
        .containsExactly("CSV_LACKS_COLUMN", "CSV_LACKS_COLUMN");
  }

  @Test
  void nothing_broken_or_endless_is_taken() {
    assertThat(code(new byte[] {(byte) 0x81, (byte) 0xFF, 0x00})).isEqualTo("CSV_UNREADABLE");
    assertThat(code("氏名,金額\n\"a\"b,1\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("CSV_UNREADABLE");
    assertThat(code("氏名,金額\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("CSV_EMPTY");
    assertThat(code(("氏名,金額\n" + "a,1\n".repeat(11)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("CSV_TOO_LONG");
  }

  @Test
  void what_was_exported_safely_comes_back_as_it_was() {
    byte[] exported = CsvTable.of(NEEDED, List.of(List.of("=1+1", "-5")));
    CsvInput.Line line = read(exported).get().lines().get(0);
    assertThat(line.get("氏名")).isEqualTo("=1+1");
    assertThat(line.get("金額")).isEqualTo("-5");
  }

  private static String code(byte[] content) {
    return read(content).refusals().get(0).code();
  }

  private static Outcome<CsvInput> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome<CsvInput> read(byte[] content) {
    return CsvInput.read(content, NEEDED, 10);
  }
}
