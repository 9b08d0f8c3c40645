package jp.koshin.desk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.koshin.payment.Remittance;
import jp.koshin.shared.CsvTable;
import org.jspecify.annotations.Nullable;

/** The list of remittances as a table for spreadsheets. */
final class RemittanceCsv {

  private static final List<String> HEADS =
      List.of(
          "desk.payments.paid-on",
          "desk.payments.amount",
          "desk.statements.payer",
          "desk.statements.memo",
          "desk.statements.source",
          "desk.case.status",
          "desk.payments.reference",
          "desk.case.member",
          "desk.statements.note",
          "desk.statements.settled-by");

  private RemittanceCsv() {}

  static byte[] of(List<Remittance> money, UnaryOperator<String> text) {
    return CsvTable.of(
        HEADS.stream().map(text).toList(), money.stream().map(one -> row(one, text)).toList());
  }

  private static List<? extends @Nullable Object> row(
      Remittance money, UnaryOperator<String> text) {
    Remittance.AssignedFee fee = money.fee();
    return Arrays.asList(
        money.bookedOn(),
        money.amount(),
        money.payer(),
        money.memo(),
        text.apply("payment.remittance.source." + money.source()),
        text.apply("payment.remittance.status." + money.status()),
        fee == null ? null : fee.reference(),
        fee == null ? null : fee.member(),
        money.note(),
        money.settledBy());
  }
}
