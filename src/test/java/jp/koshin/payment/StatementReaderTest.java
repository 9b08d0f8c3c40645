package jp.koshin.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.junit.jupiter.api.Test;

class StatementReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void a_bank_statement_with_lines_before_its_heads_is_read_without_its_withdrawals() {
    Statement read =
        read("""
        口座明細,普通 1234567
        照会日,2026/11/20

        取引日,お支払金額,お預り金額,差引残高,摘要
        2026/11/02,,"20,000",120000,振込 ﾀｶﾊｼ ﾒｸﾞﾐ
        2026/11/03,330,,119670,振込手数料
        令和8年11月4日,,１１，０００円,130670,振込 123456789012
        合計,330,"31,000",,
        """)
            .get();
    assertThat(read.errors()).isEmpty();
    assertThat(read.passedOver()).isEqualTo(2);
    assertThat(read.lines())
        .extracting(StatementLine::date, StatementLine::amount, StatementLine::memo)
        .containsExactly(
            tuple(LocalDate.of(2026, 11, 2), 20_000, "振込 ﾀｶﾊｼ ﾒｸﾞﾐ"),
            tuple(LocalDate.of(2026, 11, 4), 11_000, "振込 123456789012"));
    assertThat(read.lines()).extracting(StatementLine::number).containsExactly(5, 7);
  }

  @Test
  void a_statement_of_the_post_is_read_in_cp932() {
    String text = "入金日,入金額,ご依頼人,通信欄\r\n20261102,22000,髙橋　恵,照会番号 1234-5678-9012\r\n";
    Statement read =
        StatementReader.read(
                RemittanceSource.POSTAL, text.getBytes(Charset.forName("windows-31j")), TODAY)
            .get();
    assertThat(read.lines()).extracting(StatementLine::payer).containsExactly("髙橋　恵");
    assertThat(FeeMatching.references(read.lines().get(0).memo())).containsExactly("123456789012");
  }

  @Test
  void the_column_of_the_direction_tells_withdrawals() {
    Statement read =
        read("日付,金額,入払区分,摘要\n2026-11-02,500,1,a\n2026-11-02,500,2,b\n2026-11-02,-500,1,c\n").get();
    assertThat(read.lines()).extracting(StatementLine::memo).containsExactly("a");
    assertThat(read.passedOver()).isEqualTo(2);
  }

  @Test
  void every_line_that_cannot_be_read_is_told_with_its_number() {
    Statement read =
        read("入金日,入金額,振込人名義\n2026-13-01,1000,a\n2026-11-02,千円,b\n2026-11-22,1,c\n"
                + "2026-11-02,0,d\n2026-11-02,1,"
                + "e".repeat(501)
                + "\n")
            .get();
    assertThat(read.errors())
        .extracting(Refusal::code, refusal -> refusal.figures().get("line"))
        .containsExactly(
            tuple("STATEMENT_DATE", 2),
            tuple("STATEMENT_AMOUNT", 3),
            tuple("STATEMENT_DATE_TO_COME", 4),
            tuple("STATEMENT_AMOUNT", 5),
            tuple("STATEMENT_TEXT_TOO_LONG", 6));
  }

  @Test
  void equal_lines_differ_by_their_turn_and_not_by_their_place() {
    List<StatementLine> once =
        read("入金日,入金額,振込人名義\n2026-11-01,5,x\n2026-11-02,1,a\n2026-11-02,1,a\n").get().lines();
    List<StatementLine> again = read("入金日,入金額,振込人名義\n2026/11/2,１,a\n2026/11/2,１,ａ\n").get().lines();
    assertThat(again)
        .extracting(StatementLine::fingerprint)
        .doesNotHaveDuplicates()
        .containsExactly(once.get(1).fingerprint(), once.get(2).fingerprint());
  }

  @Test
  void what_is_no_statement_is_refused_with_every_lacking_column() {
    assertThat(read("番号,氏名\n1,山田\n").refusals())
        .extracting(refusal -> refusal.figures().get("column"))
        .containsExactly("入金日", "入金額");
    assertThat(read("入金日,入金額\n2026-11-02,1\n").refusals())
        .extracting(refusal -> refusal.figures().get("column"))
        .containsExactly("振込人名義");
    assertThat(read("入金日,入金額,摘要\n").refusals())
        .extracting(Refusal::code)
        .containsExactly("CSV_EMPTY");
  }

  private static Outcome<Statement> read(String text) {
    return StatementReader.read(
        RemittanceSource.BANK, text.getBytes(StandardCharsets.UTF_8), TODAY);
  }
}
