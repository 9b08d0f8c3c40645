package jp.koshin.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.koshin.shared.NotFound;
import jp.koshin.shared.Outcome;
import jp.koshin.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of evidence of all cases. Who may add, see or remove one is the business of the case's
 * module; here every file is checked for what it is before it is kept.
 */
@Service
public class EvidenceStore {

  private static final String COLUMNS =
      "id, case_id, kind, name, media_type, size, sha256, pages, uploaded_at";

  private final JdbcClient jdbc;
  private final FileIntake intake;
  private final PagePictures pictures;
  private final EvidenceLimits limits;
  private final Clock clock;
  private final TransactionTemplate transaction;

  EvidenceStore(
      JdbcClient jdbc,
      FileIntake intake,
      PagePictures pictures,
      EvidenceLimits limits,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.intake = intake;
    this.pictures = pictures;
    this.limits = limits;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Keeps a file, when it is what it says and does no harm. What is stored is not always what came:
   * pictures are drawn anew, so that places and devices do not travel with them.
   *
   * @param name as the uploader's machine calls it
   * @param uploadedBy user name
   * @return refused with {@code EMPTY_FILE}, {@code TOO_LARGE}, {@code TOO_MANY_FILES}, {@code
   *     UNSUPPORTED_TYPE}, {@code TYPE_MISMATCH}, {@code ENCRYPTED_FILE}, {@code BROKEN_FILE},
   *     {@code ACTIVE_CONTENT}, {@code TOO_MANY_PAGES}, {@code TOO_MANY_PIXELS}, {@code
   *     INFECTED_FILE}, {@code SCANNER_DOWN} or {@code READER_BUSY}; the last two mean "try again
   *     later"
   */
  public Outcome<EvidenceFile> add(
      UUID caseId, String kind, String name, byte[] content, String uploadedBy) {
    if (of(caseId).size() >= limits.maxFiles()) {
      return tooMany();
    }
    Outcome<FileIntake.Accepted> accepted = intake.accept(name, content);
    return accepted.isDone()
        ? store(caseId, kind, accepted.get(), uploadedBy)
        : Outcome.refused(accepted.refusals());
  }

  /**
   * Two uploads at once count the same files: the last step of a case's uploads goes one by one.
   */
  private Outcome<EvidenceFile> store(
      UUID caseId, String kind, FileIntake.Accepted file, String uploadedBy) {
    return transaction.execute(
        status -> {
          lock(caseId);
          return of(caseId).size() >= limits.maxFiles()
              ? tooMany()
              : Outcome.done(insert(caseId, kind, file, uploadedBy));
        });
  }

  private void lock(UUID caseId) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 7))")
        .param(caseId.toString())
        .query(Integer.class)
        .list();
  }

  private Outcome<EvidenceFile> tooMany() {
    return Outcome.refused(Refusal.of("TOO_MANY_FILES", Map.of("max", limits.maxFiles())));
  }

  /** As {@link #add(UUID, String, String, byte[], String)}; never reads more than the limit. */
  public Outcome<EvidenceFile> add(
      UUID caseId, String kind, String name, InputStream content, String uploadedBy)
      throws IOException {
    int enough = Math.toIntExact(limits.maxSize().toBytes()) + 1;
    return add(caseId, kind, name, content.readNBytes(enough), uploadedBy);
  }

  /** The files of a case, oldest first. */
  public List<EvidenceFile> of(UUID caseId) {
    return jdbc.sql(
            "select " + COLUMNS + " from evidence where case_id = ? order by uploaded_at, id")
        .param(caseId)
        .query(EvidenceStore::row)
        .list();
  }

  /** A file by its id. */
  public Optional<EvidenceFile> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from evidence where id = ?")
        .param(id)
        .query(EvidenceStore::row)
        .optional();
  }

  /** The bytes of a file; {@link NotFound} when there is none. */
  public byte[] content(UUID id) {
    return jdbc.sql("select content from evidence_content where evidence_id = ?")
        .param(id)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new NotFound("evidence", id));
  }

  /**
   * A page as a picture.
   *
   * @param page from 1
   * @param width in pixels; brought into 100 to 2,000
   * @return PNG
   */
  public byte[] pagePicture(UUID id, int page, int width) {
    EvidenceFile file = find(id).orElseThrow(() -> new NotFound("evidence", id));
    if (page < 1 || page > file.pages()) {
      throw new NotFound("page " + page + " of evidence", id);
    }
    return pictures.draw(file, page, width, () -> content(id));
  }

  /**
   * Keeps a file that is here already for another case too, unchanged, without asking again what it
   * is.
   *
   * @return refused with {@code TOO_MANY_FILES}
   * @throws NotFound when there is no such file
   */
  public Outcome<EvidenceFile> reuse(UUID id, UUID caseId, String kind, String uploadedBy) {
    EvidenceFile file = find(id).orElseThrow(() -> new NotFound("evidence", id));
    byte[] content = content(id);
    FileType type = FileType.ofContent(content).orElseThrow();
    return store(
        caseId,
        kind,
        new FileIntake.Accepted(file.name(), type, content, file.sha256(), file.pages()),
        uploadedBy);
  }

  /** Removes a file; nothing happens when it is gone already. */
  @Transactional
  public void remove(UUID id) {
    jdbc.sql("delete from evidence where id = ?").param(id).update();
  }

  private EvidenceFile insert(UUID caseId, String kind, FileIntake.Accepted file, String by) {
    EvidenceFile stored =
        new EvidenceFile(
            UUID.randomUUID(),
            caseId,
            kind,
            file.name(),
            file.type().mediaType(),
            file.content().length,
            file.sha256(),
            file.pages(),
            clock.instant());
    insert(stored, by);
    jdbc.sql("insert into evidence_content (evidence_id, content) values (?, ?)")
        .params(stored.id(), file.content())
        .update();
    return stored;
  }

  private void insert(EvidenceFile file, String by) {
    jdbc.sql(
            "insert into evidence ("
                + COLUMNS
                + ", uploaded_by) values (:id, :case, :kind, :name, :type, :size, :sha, :pages,"
                + " :at, :by)")
        .param("id", file.id())
        .param("case", file.caseId())
        .param("kind", file.kind())
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("size", file.size())
        .param("sha", file.sha256())
        .param("pages", file.pages())
        .param("at", Timestamp.from(file.uploadedAt()))
        .param("by", by)
        .update();
  }

  private static EvidenceFile row(ResultSet row, int index) throws SQLException {
    return new EvidenceFile(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("kind"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getInt("pages"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
