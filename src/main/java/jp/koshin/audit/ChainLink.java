package jp.koshin.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is hashed of an entry: all of it, with its place in the chain. */
record ChainLink(
    long id,
    String society,
    @Nullable String caseId,
    String action,
    String actor,
    String actorName,
    boolean isPublic,
    Instant at,
    String details) {

  /** The columns that {@link #of} reads, of {@code audit_entry e}. */
  static final String COLUMNS =
      "e.id, e.society, e.case_id, e.action, e.actor, e.actor_name, e.public, e.at, e.details";

  static final byte[] START = new byte[32];

  static ChainLink of(ResultSet row) throws SQLException {
    return new ChainLink(
        row.getLong("id"),
        row.getString("society"),
        row.getString("case_id"),
        row.getString("action"),
        row.getString("actor"),
        row.getString("actor_name"),
        row.getBoolean("public"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("details"));
  }

  /** SHA-256 over the hash before and the canonical JSON of this entry at this place. */
  byte[] hash(byte[] before, long seq, CanonicalJson json) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(before);
      return sha.digest(json.write(values(seq)).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Map<String, @Nullable Object> values(long seq) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("seq", seq);
    values.put("id", id);
    values.put("society", society);
    values.put("case", caseId);
    values.put("action", action);
    values.put("actor", actor);
    values.put("actorName", actorName);
    values.put("public", isPublic);
    values.put("at", at.toString());
    values.put("details", details);
    return values;
  }
}
