package jp.koshin.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of evidence (証明書類) of a case, as it is stored.
 *
 * @param kind code of the evidence kind in the programme's edition
 * @param name the uploader's own name of the file, without a path or control characters
 * @param mediaType {@code application/pdf}, {@code image/png} or {@code image/jpeg}, by content
 * @param size bytes stored
 * @param sha256 of the bytes stored, lower-case hexadecimal
 * @param pages 1 for a picture
 */
public record EvidenceFile(
    UUID id,
    UUID caseId,
    String kind,
    String name,
    String mediaType,
    long size,
    String sha256,
    int pages,
    Instant uploadedAt) {}
