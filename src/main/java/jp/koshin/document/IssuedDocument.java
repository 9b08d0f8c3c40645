package jp.koshin.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was issued once for a case, or once for each of its fees, and never changes.
 *
 * @param kind {@link Documents#CERTIFICATE} or {@link Documents#RECEIPT}
 * @param sha256 of the PDF, lower-case hexadecimal
 */
public record IssuedDocument(
    UUID id, UUID caseId, String kind, UUID memberId, String sha256, Instant createdAt) {}
