package jp.koshin.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in (入金明細).
 *
 * @param bookedOn the day on the statement
 * @param amount in yen, more than zero
 * @param payer as the statement writes it
 * @param memo what else the statement says
 * @param fee the fee it is assigned to, or null
 * @param note how it was settled, or null
 * @param settledBy the username of whoever assigned or settled it last, or null
 * @param importedBy the username of whoever brought it in
 * @param version what an action on it must name
 */
public record Remittance(
    UUID id,
    String society,
    RemittanceSource source,
    LocalDate bookedOn,
    int amount,
    String payer,
    String memo,
    RemittanceStatus status,
    @Nullable AssignedFee fee,
    @Nullable String note,
    @Nullable String settledBy,
    String importedBy,
    int version) {

  /**
   * The fee that the money is assigned to.
   *
   * @param member number and name
   * @param amount of the fee, in yen
   * @param received what has come in for it so far, in yen
   */
  public record AssignedFee(UUID id, String reference, String member, int amount, int received) {}
}
