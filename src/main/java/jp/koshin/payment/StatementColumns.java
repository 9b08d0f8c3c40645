package jp.koshin.payment;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.koshin.shared.CsvInput.Line;
import org.jspecify.annotations.Nullable;

/** Which heads of a statement hold what; banks and the post each have their own words. */
record StatementColumns(
    @Nullable String date,
    @Nullable String amount,
    @Nullable String withdrawal,
    @Nullable String direction,
    @Nullable String payer,
    @Nullable String memo) {

  static final String DATE = "入金日";
  static final String AMOUNT = "入金額";
  static final String PAYER = "振込人名義";

  private static final Set<String> DATES =
      Set.of(
          DATE, "取引日", "お取引日", "取引年月日", "日付", "年月日", "勘定日", "預入日", "受入日", "取扱日", "入金年月日", "払込日",
          "受入年月日", "取扱年月日");
  private static final Set<String> AMOUNTS =
      Set.of(
          AMOUNT, "お預り金額", "お預かり金額", "お預入れ金額", "預入金額", "お預入金額", "入金金額", "受入金額", "受入金額(円)", "払込金額",
          "金額", "取引金額", "入金", "お預り", "入金額(円)", "金額(円)", "振込金額");
  private static final Set<String> WITHDRAWALS =
      Set.of(
          "出金額", "出金金額", "お支払金額", "お支払い金額", "支払金額", "お引出し金額", "お引出金額", "引出金額", "払出金額", "払出金額(円)",
          "出金", "お支払", "出金額(円)");
  private static final Set<String> DIRECTIONS = Set.of("入払区分", "入出金区分", "入出金", "受払区分");
  private static final Set<String> PAYERS =
      Set.of(
          PAYER, "振込名義", "振込名義人", "振込依頼人名", "振込依頼人", "ご依頼人", "ご依頼人名", "依頼人", "依頼人名", "お名前", "名義",
          "名義人", "払込人", "払込人名", "払込人氏名", "氏名", "ご依頼人氏名");
  private static final Set<String> MEMOS =
      Set.of("摘要", "通信欄", "備考", "摘要内容", "取引内容", "お取引内容", "詳細1", "メモ", "EDI情報", "ご連絡事項");

  static StatementColumns of(List<String> heads) {
    return new StatementColumns(
        find(heads, DATES),
        find(heads, AMOUNTS),
        find(heads, WITHDRAWALS),
        find(heads, DIRECTIONS),
        find(heads, PAYERS),
        find(heads, MEMOS));
  }

  /** Whether a row is the one with the heads; banks like to write some lines before it. */
  boolean areHeads() {
    return date != null && amount != null && (payer != null || memo != null);
  }

  String date(Line line) {
    return cell(line, date);
  }

  String amount(Line line) {
    return cell(line, amount);
  }

  String payer(Line line) {
    return cell(line, payer);
  }

  String memo(Line line) {
    return cell(line, memo);
  }

  /** Whether the line tells of money that went out, or of none at all. */
  boolean isPassedOver(Line line) {
    String in = plain(amount(line));
    if (plain(date(line)).matches(".*(合計|小計|総計|繰越).*") || in.matches("[-▲△−].*")) {
      return true;
    }
    String way = plain(cell(line, direction));
    if (way.equals("2") || way.matches(".*(出金|支払|払出|引出|引落).*")) {
      return true;
    }
    return withdrawal != null && (in.isEmpty() || in.matches("0円?"));
  }

  private static String cell(Line line, @Nullable String head) {
    return head == null ? "" : line.get(head).replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static @Nullable String find(List<String> heads, Set<String> words) {
    Optional<String> found = heads.stream().filter(head -> words.contains(plain(head))).findFirst();
    return found.orElse(null);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
