package jp.koshin.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The issued documents: certificates (認定証) and receipts (領収書), as PDF. */
@Service
public class Documents {

  public static final String CERTIFICATE = "CERTIFICATE";
  public static final String RECEIPT = "RECEIPT";
  public static final String APPLICATION = "APPLICATION";

  private static final String COLUMNS = "id, case_id, kind, subject, member_id, sha256, created_at";

  private final JdbcClient jdbc;

  Documents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first document of a kind that a case has, when one has been issued. */
  public Optional<IssuedDocument> of(UUID caseId, String kind) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from issued_document where case_id = ? and kind = ?"
                + " order by created_at, id limit 1")
        .params(caseId, kind)
        .query(Documents::row)
        .optional();
  }

  /** The last document of a kind that a case was given. */
  public Optional<IssuedDocument> latest(UUID caseId, String kind) {
    return ofCase(caseId).stream()
        .filter(document -> document.kind().equals(kind))
        .reduce((first, second) -> second);
  }

  /** All documents of a case, oldest first. */
  public List<IssuedDocument> ofCase(UUID caseId) {
    return jdbc.sql(
            "select " + COLUMNS + " from issued_document where case_id = ? order by created_at, id")
        .param(caseId)
        .query(Documents::row)
        .list();
  }

  /** All documents of a member, newest first. */
  public List<IssuedDocument> ofMember(UUID memberId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from issued_document where member_id = ? order by created_at desc, id")
        .param(memberId)
        .query(Documents::row)
        .list();
  }

  /** A document by its id; {@link NotFound} when there is none. */
  public IssuedDocument get(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from issued_document where id = ?")
        .param(id)
        .query(Documents::row)
        .optional()
        .orElseThrow(() -> new NotFound("document", id));
  }

  /** The PDF of a document; {@link NotFound} when there is none. */
  public byte[] content(UUID id) {
    return jdbc.sql("select content from issued_document where id = ?")
        .param(id)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new NotFound("document", id));
  }

  private static IssuedDocument row(ResultSet row, int index) throws SQLException {
    return new IssuedDocument(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("kind"),
        row.getString("subject"),
        row.getObject("member_id", UUID.class),
        row.getString("sha256"),
        row.getTimestamp("created_at").toInstant());
  }
}
