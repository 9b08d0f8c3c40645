package jp.koshin.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may become of a certification besides being renewed: deferral, reservation, reinstatement.
 *
 * @param deferralRule null where a renewal cannot be put off
 * @param reinstatementRule null where a lapsed certification cannot be regained
 * @param reservationRule null where who is short of credits simply lapses
 * @param shortageWarnings months before the end of the term at which who is short of credits is
 *     warned
 * @param warnings to members of whom something is known
 */
public record Lifecycle(
    @Nullable DeferralRule deferralRule,
    @Nullable ReinstatementRule reinstatementRule,
    @Nullable ReservationRule reservationRule,
    List<Integer> shortageWarnings,
    List<WarningRule> warnings) {

  public Lifecycle {
    shortageWarnings = shortageWarnings == null ? List.of() : List.copyOf(shortageWarnings);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
  }

  public Optional<DeferralRule> deferral() {
    return Optional.ofNullable(deferralRule);
  }

  public Optional<ReinstatementRule> reinstatement() {
    return Optional.ofNullable(reinstatementRule);
  }

  public Optional<ReservationRule> reservation() {
    return Optional.ofNullable(reservationRule);
  }

  /** The review stages of all of them. */
  public List<StageRule> stages() {
    return Stream.of(
            deferral().map(DeferralRule::stages).orElse(List.of()),
            reinstatement().map(ReinstatementRule::stages).orElse(List.of()),
            reservation().map(ReservationRule::stage).stream().toList())
        .flatMap(List::stream)
        .toList();
  }

  /** Whether a deferred renewal begins its term as if it had been made in time. */
  public boolean backDates() {
    return deferral().map(DeferralRule::backDated).orElse(false);
  }
}
