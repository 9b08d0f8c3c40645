package jp.koshin.desk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.koshin.claim.ClaimStatus;
import jp.koshin.deferral.PetitionStatus;
import jp.koshin.renewal.RenewalStatus;
import jp.koshin.workflow.CaseKind;
import org.jspecify.annotations.Nullable;

/** Where cases of a kind can stand. */
final class CaseStatuses {

  /** What can be asked of every kind at once: these mean the same for more than one. */
  private static final List<String> COMMON =
      List.of("SUBMITTED", "RETURNED", "IN_REVIEW", "APPROVED", "REJECTED");

  private CaseStatuses() {}

  /** Codes in their order; of all kinds those in common. */
  static List<String> of(@Nullable CaseKind kind) {
    if (kind == null) {
      return COMMON;
    }
    Stream<Enum<?>> statuses =
        switch (kind) {
          case CLAIM -> Arrays.stream(ClaimStatus.values());
          case RENEWAL -> Arrays.stream(RenewalStatus.values());
          case DEFERRAL, REINSTATEMENT, RESERVATION -> Arrays.stream(PetitionStatus.values());
        };
    return statuses.map(Enum::name).toList();
  }

  /** The key of a status as people read it. */
  static String key(CaseKind kind, String status) {
    String prefix =
        switch (kind) {
          case CLAIM -> "claim.status.";
          case RENEWAL -> "renewal.status.";
          case DEFERRAL, REINSTATEMENT, RESERVATION -> "petition.status.";
        };
    return prefix + status;
  }
}
