package jp.koshin.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A specialist's card: it lives as long as the term and is issued anew on renewal.
 *
 * @param code what the card's code says; random, tells nothing and cannot be guessed
 * @param validUntil the last day, the end of the term it was issued for
 * @param revokedOn the day another card took its place, or null
 */
public record Card(
    UUID id,
    UUID certificationId,
    String code,
    LocalDate issuedOn,
    LocalDate validUntil,
    @Nullable LocalDate revokedOn) {

  public boolean isValidOn(LocalDate day) {
    return revokedOn == null && !day.isAfter(validUntil);
  }
}
