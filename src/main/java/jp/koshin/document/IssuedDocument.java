package jp.koshin.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was issued once for a case, or once for each of its fees, and never changes.
 *
 * @param kind {@link Documents#CERTIFICATE} or {@link Documents#RECEIPT}
 * @param subject the reference of the fee of a receipt; otherwise what tells documents of a kind
 *     apart, empty where there is one
 * @param sha256 of the PDF, lower-case hexadecimal
 */
public record IssuedDocument(
    UUID id,
    UUID caseId,
    String kind,
    String subject,
    UUID memberId,
    String sha256,
    Instant createdAt) {}
