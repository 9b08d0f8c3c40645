package jp.koshin.renewal;

import java.util.UUID;

/**
 * The last stage was passed and the registration fee (登録料) is due before the certificate.
 *
 * @param amount in yen
 */
public record RegistrationDue(UUID caseId, UUID memberId, String programme, int amount) {}
