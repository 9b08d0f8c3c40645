package jp.koshin.document;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.koshin.payment.FeeReceipts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the page of fees where their receipts are. */
@Component
class ReceiptAddresses implements FeeReceipts {

  private final JdbcClient jdbc;

  ReceiptAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, String> ofMember(UUID memberId) {
    return jdbc
        .sql("select subject, id from issued_document where member_id = ? and kind = ?")
        .params(memberId, Documents.RECEIPT)
        .query()
        .listOfRows()
        .stream()
        .collect(
            Collectors.toMap(
                row -> (String) row.get("subject"),
                row -> "/files/documents/" + row.get("id"),
                (one, other) -> one));
  }
}
